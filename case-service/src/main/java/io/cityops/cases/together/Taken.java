package io.cityops.cases.together;

import io.cityops.cases.lifecycle.CaseRow;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/**
 * What became of one case.
 *
 * @param row the case after the step; absent where it was not taken, or was before and is out of sight since
 * @param problem why it was not taken, as a request for it alone would be refused
 */
record Taken(UUID id, @Nullable CaseRow row, @Nullable ProblemDetail problem) {}
