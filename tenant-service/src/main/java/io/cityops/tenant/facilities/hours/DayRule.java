package io.cityops.tenant.facilities.hours;

import java.util.List;

/**
 * One rule of opening hours: on which days, at which times, what.
 *
 * @param times none where it is about whole days
 * @param effect open, closed or unknown
 */
record DayRule(Join join, Days days, List<Times> times, Said effect) {

    /** How a rule stands to those before it. */
    enum Join {
        /** {@code ;} – it replaces what they say of its days. */
        REPLACING,
        /** {@code ,} – it adds to what they say. */
        ADDING,
        /** {@code ||} – it speaks where they leave it closed. */
        FALLING_BACK
    }

    /** Whether what was said of its days before is no longer true; closing at some times takes only these away. */
    boolean replaces() {
        return effect == Said.CLOSED ? times.isEmpty() && join != Join.FALLING_BACK : join == Join.REPLACING;
    }

    /** The times that it says something of. */
    List<Times> spoken() {
        if (effect == Said.CLOSED && (times.isEmpty() || join == Join.FALLING_BACK)) {
            return List.of();
        }
        return times.isEmpty() ? List.of(Times.WHOLE_DAY) : times;
    }

    /** What is true of a minute of such a time, after what was said of it before. */
    Said said(Times time, Said before) {
        if (join == Join.FALLING_BACK && !before.isShut()) {
            return before;
        }
        if (time.certain()) {
            return effect;
        }
        return effect == Said.CLOSED ? before.or(effect) : effect.or(before) == Said.OPEN ? Said.OPEN : Said.UNKNOWN;
    }
}
