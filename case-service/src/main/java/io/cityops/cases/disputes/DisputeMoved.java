package io.cityops.cases.disputes;

import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Doer;
import org.jspecify.annotations.Nullable;

/**
 * A dispute has come to another state in the running transaction.
 *
 * @param decider role that decides; absent where whoever dispatches does
 */
public record DisputeMoved(
        Dispute dispute, CaseFile about, Doer by, @Nullable String decider) {}
