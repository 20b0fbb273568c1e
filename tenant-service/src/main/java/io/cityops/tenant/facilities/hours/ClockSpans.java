package io.cityops.tenant.facilities.hours;

import ch.poole.openinghoursparser.Event;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.VariableTime;
import java.util.List;

/** The times of a day as they are written: by the clock, by the sun, or with no end. */
final class ClockSpans {

    private static final int NOON = Times.DAY / 2;
    /** When whatever is open with no end said, has closed: at five in the morning. */
    private static final int DAWN_AFTER = Times.DAY + 5 * 60;

    private ClockSpans() {}

    static List<Times> of(TimeSpan said) {
        var from = said.getStartEvent() == null ? said.getStart() : earliest(said.getStartEvent());
        var certain = said.getStartEvent() == null && said.getInterval() <= 0;
        if (said.getEndEvent() != null) {
            return List.of(span(from, latest(said.getEndEvent()), false));
        }
        var ends = said.getEnd() != TimeSpan.UNDEFINED_TIME;
        if (!ends && !said.isOpenEnded()) {
            throw new IllegalArgumentException("a moment is no time at which something is open");
        }
        if (!said.isOpenEnded()) {
            return List.of(span(from, said.getEnd(), certain));
        }
        var open = new Times(from, Math.max(DAWN_AFTER, from), false);
        if (!ends) {
            return List.of(open);
        }
        var sure = span(from, said.getEnd(), certain);
        return List.of(sure, new Times(sure.to(), Math.max(DAWN_AFTER, sure.to()), false));
    }

    private static Times span(int from, int to, boolean certain) {
        return new Times(from, to <= from ? to + Times.DAY : to, certain);
    }

    /** Somewhere in the first half of a day the sun rises, in the second half it sets, in all of China. */
    private static int earliest(VariableTime time) {
        return Math.max(0, (rises(time) ? 0 : NOON) + time.getOffset());
    }

    private static int latest(VariableTime time) {
        return Math.min(Times.DAY, (rises(time) ? NOON : Times.DAY) + time.getOffset());
    }

    private static boolean rises(VariableTime time) {
        return time.getEvent() == Event.SUNRISE || time.getEvent() == Event.DAWN;
    }
}
