package io.cityops.cases.alarms;

import io.cityops.cases.clocks.Alarm;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others hear when a clock of a case rings.
 *
 * @param at when it was near its limit, or at it; the event itself may be a moment later
 * @param unit that handles the case, where one does
 */
record CaseAlarm(
        UUID id,
        String number,
        Stage stage,
        ClockName clock,
        Alarm.Kind kind,
        Instant at,
        @Nullable UUID unit) {

    static final String STREAM = "case-alarms";

    static CaseAlarm of(CaseFile found, Alarm alarm) {
        var unit = found.unit();
        return new CaseAlarm(
                found.id(),
                found.number(),
                found.stage(),
                alarm.clock(),
                alarm.kind(),
                alarm.at(),
                unit == null ? null : unit.id());
    }

    String type() {
        return "case." + kind.code();
    }
}
