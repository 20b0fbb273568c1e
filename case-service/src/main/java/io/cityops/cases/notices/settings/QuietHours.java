package io.cityops.cases.notices.settings;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When nobody is disturbed (免打扰时段): from one time of the day to another, over midnight where the first is the later.
 *
 * @param urgentToo whether what is urgent waits as well
 */
public record QuietHours(@NotNull LocalTime from, @NotNull LocalTime to, boolean urgentToo) {

    /** When something may go out that is ready now; nothing where it may at once. */
    public @Nullable Instant until(Instant now, ZoneId zone, boolean urgent) {
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        var overMidnight = from.isAfter(to);
        var late = !time.isBefore(from);
        var early = time.isBefore(to);
        var quiet = overMidnight ? late || early : late && early;
        if (!quiet || (urgent && !urgentToo)) {
            return null;
        }
        var day = overMidnight && late ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(to).atZone(zone).toInstant();
    }
}
