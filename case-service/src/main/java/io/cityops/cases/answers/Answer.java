package io.cityops.cases.answers;

import io.cityops.cases.lifecycle.ReturnVisit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one reporter said.
 *
 * @param report theirs; another case than the one that was worked on where it was merged
 * @param outcome what it did to the case
 */
public record Answer(UUID report, Verdict verdict, @Nullable String words, ReturnVisit.Outcome outcome, Instant at) {}
