package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.Clocks;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.clocks.WorkCalendar;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of a case do to its clocks (计时规则), at one instant.
 *
 * @param calendar the tenant's, by which all clocks begin to run but that of handling
 * @param handling the calendar of whoever handles
 */
record Timekeeping(WorkCalendar calendar, WorkCalendar handling, DeskLimits limits, Instant at) {

    /** The clocks of a case that begins in a stage. */
    Clocks begin(Stage stage) {
        return enter(Clocks.none().start(ClockName.TOTAL, null, at, calendar), stage);
    }

    /** The clocks after a step: the stage's own clock stops and the next one's starts; handling outlives stages. */
    Clocks move(Clocks clocks, Step step, Stage before, boolean sameUnit, @Nullable Limit limit) {
        var left = before.clock();
        var stopped = left == null || left == ClockName.HANDLE ? clocks : clocks.stop(left, at, calendar);
        var handled = switch (step.handle()) {
            case BEGIN -> beginHandling(stopped, sameUnit, limit);
            case PAUSE -> stopped.pause(ClockName.HANDLE, at, calendar);
            case RESUME -> stopped.resume(ClockName.HANDLE, at, handling);
            case STOP -> stopped.stop(ClockName.HANDLE, at, calendar);
            case LEAVE -> stopped;
        };
        return enter(handled, step.to());
    }

    /** The light that handling ended with; green where nobody had to handle. */
    static DeadlineLight lightAtEnd(Clocks clocks, Instant at) {
        return clocks.find(ClockName.HANDLE).map(clock -> clock.lightAt(at)).orElse(DeadlineLight.GREEN);
    }

    /** The same unit goes on with what is left of its limit; another one has all of it. */
    private Clocks beginHandling(Clocks clocks, boolean sameUnit, @Nullable Limit limit) {
        var paused = clocks.find(ClockName.HANDLE)
                .filter(clock -> clock.state() == RunningClock.State.PAUSED)
                .isPresent();
        return sameUnit && paused
                ? clocks.resume(ClockName.HANDLE, at, handling)
                : clocks.start(ClockName.HANDLE, limit, at, handling);
    }

    private Clocks enter(Clocks clocks, Stage stage) {
        var name = stage.clock();
        if (name == null) {
            return clocks.stopAll(at, calendar);
        }
        var running = clocks.resume(ClockName.TOTAL, at, calendar);
        return name == ClockName.HANDLE
                ? running.resume(name, at, handling)
                : running.start(name, limits.of(name), at, calendar);
    }
}
