package io.cityops.cases.clocks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One clock of a case: started, perhaps paused and resumed, stopped. The whole of a case has a clock without a limit.
 *
 * @param used seconds used up to the last time it began to run
 * @param runningSince absent while it does not run
 * @param stoppedAt when it halted; absent while it runs
 * @param extended how often its limit was extended; absent for never
 * @param roundTheClock whether the calendar that it began to run by never rests; it keeps to that until it runs anew
 */
public record RunningClock(
        ClockName name,
        State state,
        @Nullable Limit limit,
        Instant startedAt,
        @Nullable Instant runningSince,
        long used,
        @Nullable Instant warnAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        @Nullable Boolean roundTheClock,
        @Nullable Integer extended,
        List<String> explanation) {

    /** How long after it was due an alarm may still be rung for a clock that has stopped meanwhile. */
    private static final Duration MISSED = Duration.ofMinutes(1);

    /** Whether a clock runs. */
    public enum State {
        RUNNING,
        PAUSED,
        STOPPED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static RunningClock start(ClockName name, @Nullable Limit limit, Instant at, WorkCalendar calendar) {
        return new RunningClock(name, State.PAUSED, limit, at, null, 0, null, null, null, null, null, List.of())
                .resume(at, calendar);
    }

    RunningClock resume(Instant at, WorkCalendar calendar) {
        if (state == State.RUNNING) {
            return this;
        }
        if (limit == null) {
            return new RunningClock(
                    name, State.RUNNING, null, startedAt, at, used, null, null, null, null, extended, explanation);
        }
        var deadline = Deadline.of(limit, Duration.ofSeconds(used), at, calendar);
        return new RunningClock(
                name,
                State.RUNNING,
                limit,
                startedAt,
                at,
                used,
                deadline.warnAt(),
                deadline.dueAt(),
                null,
                calendar.roundTheClock(),
                extended,
                explained(deadline));
    }

    RunningClock pause(Instant at, WorkCalendar calendar) {
        return state == State.RUNNING ? halt(State.PAUSED, at, calendar) : this;
    }

    RunningClock stop(Instant at, WorkCalendar calendar) {
        return state == State.STOPPED ? this : halt(State.STOPPED, at, calendar);
    }

    /** Runs anew from now on with another limit, unless it ends sooner as it is; one that halted stays as it is. */
    RunningClock hasten(Limit other, Instant at, WorkCalendar calendar) {
        var anew = start(name, other, at, calendar);
        return state != State.RUNNING || dueAt != null && anew.dueAt != null && !anew.dueAt.isBefore(dueAt)
                ? this
                : anew;
    }

    /** A clock without a limit, or one that has stopped, has nothing to extend. */
    RunningClock extend(Instant at, WorkCalendar calendar) {
        if (limit == null || state == State.STOPPED) {
            return this;
        }
        var halted = halt(State.PAUSED, at, calendar);
        var times = extended == null ? 1 : extended + 1;
        var longer = new RunningClock(
                name,
                State.PAUSED,
                limit.times(times + 1, times),
                startedAt,
                null,
                halted.used,
                null,
                null,
                null,
                roundTheClock,
                times,
                explanation);
        return state == State.PAUSED ? longer : longer.resume(at, calendar);
    }

    private List<String> explained(Deadline deadline) {
        if (extended == null) {
            return deadline.explanation();
        }
        var lines = new ArrayList<>(deadline.explanation());
        lines.add(1, "其中已批准延期 " + extended + " 次");
        return List.copyOf(lines);
    }

    /** Seconds of the limit's own time that are used. */
    public long usedAt(Instant now, WorkCalendar calendar) {
        if (runningSince == null || now.isBefore(runningSince)) {
            return used;
        }
        var more = limit == null || limit.unit().continuous() || Boolean.TRUE.equals(roundTheClock)
                ? Duration.between(runningSince, now)
                : calendar.between(runningSince, now);
        return used + more.toSeconds();
    }

    /**
     * When it rings: once near its limit, once beyond. A clock that was resumed beyond its limit had rung before, and one
     * that has stopped rings for what it passed just before.
     */
    List<Alarm> alarms() {
        if (warnAt == null || dueAt == null) {
            return List.of();
        }
        return Stream.of(new Alarm(name, Alarm.Kind.NEAR_LIMIT, warnAt), new Alarm(name, Alarm.Kind.OVERDUE, dueAt))
                .filter(alarm -> rings(alarm.at()))
                .toList();
    }

    private boolean rings(Instant instant) {
        if (runningSince != null) {
            return instant.isAfter(runningSince);
        }
        return stoppedAt != null && !instant.isAfter(stoppedAt) && instant.isAfter(stoppedAt.minus(MISSED));
    }

    /** The light at an instant; a clock that does not run keeps the light it halted with. */
    public DeadlineLight lightAt(Instant now) {
        if (limit == null) {
            return DeadlineLight.GREEN;
        }
        if (warnAt != null && dueAt != null && state == State.RUNNING) {
            return DeadlineLight.at(now, warnAt, dueAt);
        }
        var length = limit.length().toSeconds();
        return used * 5 <= length * 4 ? DeadlineLight.GREEN : used > length ? DeadlineLight.RED : DeadlineLight.YELLOW;
    }

    /** A halted clock keeps the deadline it was held against; one that is paused gets another when it runs again. */
    private RunningClock halt(State next, Instant at, WorkCalendar calendar) {
        return new RunningClock(
                name,
                next,
                limit,
                startedAt,
                null,
                usedAt(at, calendar),
                warnAt,
                dueAt,
                at,
                roundTheClock,
                extended,
                explanation);
    }
}
