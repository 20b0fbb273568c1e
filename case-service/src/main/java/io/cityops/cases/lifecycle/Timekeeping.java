package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.Clocks;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.clocks.WorkCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a case do to its clocks (计时规则), at one instant.
 *
 * @param calendar the tenant's, by which all clocks begin to run but that of handling
 * @param handling the calendar of whoever handles
 * @param limits of the steps at the desk
 * @param limit of handling
 * @param hazard whether it goes ahead of all others, on clocks that never rest
 * @param hanging for how long the case is left hanging, where that is asked for
 */
record Timekeeping(
        WorkCalendar calendar,
        WorkCalendar handling,
        DeskLimits limits,
        @Nullable Limit limit,
        @Nullable Limit hanging,
        boolean hazard,
        Instant at) {

    /** What holds for a case as it stands. */
    static Timekeeping of(CaseFile found, Moment moment) {
        var calendar = moment.times().of(null);
        var unit = found.unit();
        var why = found.hazard();
        var hazards = moment.rules().city().hazards();
        var usual = moment.rules().minutes();
        return new Timekeeping(
                calendar,
                moment.times().of(unit == null ? null : unit.id()),
                why == null ? usual : hazards.hastened(usual),
                limit(found, why, hazards, moment.at(), calendar.zone()),
                found.course().hanging(moment.at(), calendar.zone()),
                why != null,
                moment.at());
    }

    private static @Nullable Limit limit(
            CaseFile found, @Nullable Hazard why, HazardRules hazards, Instant at, ZoneId zone) {
        var filing = found.filing();
        var filed = filing == null ? null : filing.limit();
        return why == null || filed == null ? filed : hazards.handling(why, filed, at, zone);
    }

    /** The clocks of a case that begins in a stage. */
    Clocks begin(Stage stage) {
        var whole = Clocks.none().start(ClockName.TOTAL, null, at, calendar);
        return enter(whole, stage, Step.Desk.PASS);
    }

    /** The clocks after a step: the stage's own clock stops and the next one's starts; handling outlives stages. */
    Clocks move(Clocks clocks, Step step, Stage before, boolean sameUnit) {
        var next = enter(handled(left(clocks, step, before), step, sameUnit), step.to(), step.desk());
        return hazard ? restless(next) : next;
    }

    /** Clocks that tick when a case becomes a hazard: those that would end sooner by a hazard's limit have that one. */
    Clocks hasten(Clocks clocks, @Nullable ClockName ticking) {
        var desk = ticking == null ? null : limits.of(ticking);
        var hastened = ticking == null || desk == null ? clocks : clocks.hasten(ticking, desk, at, calendar);
        return limit == null ? hastened : hastened.hasten(ClockName.HANDLE, limit, at, handling);
    }

    /** Handling that rests at night never does so for a hazard, unless it ends sooner as it is. */
    private Clocks restless(Clocks clocks) {
        var rests = clocks.find(ClockName.HANDLE)
                .map(RunningClock::limit)
                .filter(own -> !own.unit().continuous())
                .isPresent();
        return rests && limit != null ? clocks.hasten(ClockName.HANDLE, limit, at, handling) : clocks;
    }

    /** The light that handling ended with; green where nobody had to handle. */
    static DeadlineLight lightAtEnd(Clocks clocks, Instant at) {
        return clocks.find(ClockName.HANDLE).map(clock -> clock.lightAt(at)).orElse(DeadlineLight.GREEN);
    }

    private Clocks left(Clocks clocks, Step step, Stage before) {
        var own = before.clock();
        var next = step.to().clock();
        if (own == null || next == null) {
            return clocks;
        }
        return switch (step.desk()) {
            case PASS -> clocks.stopAllBut(EnumSet.of(ClockName.HANDLE, ClockName.TOTAL), at, calendar);
            case BACK -> clocks.stopAllBut(EnumSet.of(ClockName.HANDLE, ClockName.TOTAL, next), at, calendar);
            case ASIDE -> own == ClockName.HANDLE ? clocks : clocks.pause(own, at, calendar);
        };
    }

    private Clocks handled(Clocks clocks, Step step, boolean sameUnit) {
        return switch (step.handle()) {
            case BEGIN -> beginHandling(clocks, sameUnit);
            case PAUSE -> clocks.pause(ClockName.HANDLE, at, handling);
            case RESUME -> clocks.resume(ClockName.HANDLE, at, handling);
            case EXTEND -> clocks.extend(ClockName.HANDLE, at, handling);
            case STOP -> clocks.stop(ClockName.HANDLE, at, handling);
            case LEAVE -> clocks;
        };
    }

    /** The same unit goes on with what is left of its limit; another one has all of it. */
    private Clocks beginHandling(Clocks clocks, boolean sameUnit) {
        var paused = clocks.find(ClockName.HANDLE)
                .filter(clock -> clock.state() == RunningClock.State.PAUSED)
                .isPresent();
        return sameUnit && paused
                ? clocks.resume(ClockName.HANDLE, at, handling)
                : clocks.start(ClockName.HANDLE, limit, at, handling);
    }

    private Clocks enter(Clocks clocks, Stage stage, Step.Desk desk) {
        var name = stage.clock();
        if (name == null) {
            return clocks.stopAll(at, calendar);
        }
        var running = clocks.resume(ClockName.TOTAL, at, calendar);
        if (name == ClockName.HANDLE) {
            return running.resume(name, at, handling);
        }
        return desk == Step.Desk.BACK
                ? running.resume(name, at, calendar)
                : running.start(name, name == ClockName.HANG ? hanging : limits.of(name), at, calendar);
    }
}
