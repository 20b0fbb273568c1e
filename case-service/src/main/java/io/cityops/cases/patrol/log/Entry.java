package io.cityops.cases.patrol.log;

import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.GridOfCase;
import io.cityops.cases.lifecycle.ReportingUnit;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One self-handled report as the log tells it.
 *
 * @param person who put it right, as their reports are found
 * @param done what they did, in their words; nothing of a few from before this was kept
 * @param unit where it was found
 */
record Entry(
        UUID caseId,
        String number,
        Instant at,
        @Nullable String address,
        @Nullable Category category,
        String description,
        @Nullable String done,
        String person,
        String personName,
        @Nullable ReportingUnit unit,
        @Nullable GridOfCase grid,
        Review review) {}
