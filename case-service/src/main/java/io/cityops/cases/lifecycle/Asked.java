package io.cityops.cases.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asked for and waits to be agreed to (申请).
 *
 * @param from where the case stood then, and goes back to when it is refused
 * @param until for a case that is to hang: the day it is taken up again
 */
public record Asked(
        Action action,
        Stage from,
        @Nullable LocalDate until,
        @Nullable String reason,
        Instant at,
        Doer by) {}
