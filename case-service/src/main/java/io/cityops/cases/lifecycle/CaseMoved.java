package io.cityops.cases.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * A case has changed in the running transaction.
 *
 * @param entry what was done; absent where only news of its twin came in
 */
public record CaseMoved(CaseFile moved, @Nullable HistoryEntry entry) {}
