package io.cityops.cases.patrol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the unit that handled a case thinks of its report (上报评价); one for a case, which may change until it is closed.
 *
 * @param reporter account of whoever reported; their name where nobody kept the account
 * @param scale the best mark when it was given
 */
record Rating(
        UUID caseId,
        String number,
        UUID unit,
        String unitName,
        String reporter,
        String reporterName,
        int score,
        int scale,
        List<String> reasons,
        @Nullable String note,
        String byName,
        Instant at) {}
