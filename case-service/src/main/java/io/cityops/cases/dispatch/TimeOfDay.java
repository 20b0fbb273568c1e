package io.cityops.cases.dispatch;

import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A moment as a tenant's clock on the wall shows it.
 *
 * @param working whether the tenant works then, by its calendar
 */
record TimeOfDay(LocalDateTime local, boolean working) {

    /** From one time, up to and without the other; over midnight where that is not later. */
    boolean between(LocalTime from, LocalTime to) {
        var now = local.toLocalTime();
        var begun = !now.isBefore(from);
        var ended = !now.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
}
