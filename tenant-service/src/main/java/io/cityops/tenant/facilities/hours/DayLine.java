package io.cityops.tenant.facilities.hours;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the rules say of a day, minute by minute, and of the night after it, as far as that belongs to the day. */
final class DayLine {

    static final int LENGTH = 2 * Times.DAY;

    private final Said[] minutes = new Said[LENGTH];

    private DayLine() {
        Arrays.fill(minutes, Said.NOTHING);
    }

    static DayLine of(List<DayRule> rules, LocalDate day, Set<Condition> holding) {
        var line = new DayLine();
        rules.stream().filter(rule -> rule.days().include(day, holding)).forEach(line::hear);
        return line;
    }

    private void hear(DayRule rule) {
        if (rule.replaces()) {
            Arrays.fill(minutes, Said.NOTHING);
        }
        for (var time : rule.spoken()) {
            for (var minute = time.from(); minute < time.to(); minute++) {
                minutes[minute] = rule.said(time, minutes[minute]);
            }
        }
    }

    /** What is certain when it may be this day or the other. */
    DayLine or(DayLine other) {
        var either = new DayLine();
        Arrays.setAll(either.minutes, minute -> minutes[minute].or(other.minutes[minute]));
        return either;
    }

    /** Writes the day down where it begins; a night before that is left as it is where the day says nothing. */
    void write(Said[] line, int start) {
        for (var minute = 0; minute < LENGTH && start + minute < line.length; minute++) {
            line[start + minute] = minutes[minute].after(line[start + minute]);
        }
    }
}
