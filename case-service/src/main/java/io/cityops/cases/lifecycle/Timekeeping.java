package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.Clocks;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.clocks.WorkCalendar;
import java.time.Instant;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a case do to its clocks (计时规则), at one instant.
 *
 * @param calendar the tenant's, by which all clocks begin to run but that of handling
 * @param handling the calendar of whoever handles
 * @param limits of the steps at the desk
 * @param limit of handling
 * @param hanging for how long the case is left hanging, where that is asked for
 */
record Timekeeping(
        WorkCalendar calendar,
        WorkCalendar handling,
        DeskLimits limits,
        @Nullable Limit limit,
        @Nullable Limit hanging,
        Instant at) {

    /** What holds for a case as it stands. */
    static Timekeeping of(CaseFile found, Moment moment) {
        var calendar = moment.times().of(null);
        var unit = found.unit();
        var filing = found.filing();
        return new Timekeeping(
                calendar,
                moment.times().of(unit == null ? null : unit.id()),
                moment.rules().minutes(),
                filing == null ? null : filing.limit(),
                found.course().hanging(moment.at(), calendar.zone()),
                moment.at());
    }

    /** The clocks of a case that begins in a stage. */
    Clocks begin(Stage stage) {
        var whole = Clocks.none().start(ClockName.TOTAL, null, at, calendar);
        return enter(whole, stage, Step.Desk.PASS);
    }

    /** The clocks after a step: the stage's own clock stops and the next one's starts; handling outlives stages. */
    Clocks move(Clocks clocks, Step step, Stage before, boolean sameUnit) {
        return enter(handled(left(clocks, step, before), step, sameUnit), step.to(), step.desk());
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
            case EXTEND -> limit == null ? clocks : clocks.extend(ClockName.HANDLE, limit, at, handling);
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
