package io.cityops.cases.clocks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All clocks of one case, in the order in which they were first started; each name at most once, by its latest round. */
public record Clocks(List<RunningClock> all) {

    public Clocks {
        all = List.copyOf(all);
    }

    public static Clocks none() {
        return new Clocks(List.of());
    }

    /** Starts the clock anew, whatever it had used before. */
    public Clocks start(ClockName name, @Nullable Limit limit, Instant at, WorkCalendar calendar) {
        var started = RunningClock.start(name, limit, at, calendar);
        if (find(name).isPresent()) {
            return change(name, old -> started);
        }
        var more = new ArrayList<>(all);
        more.add(started);
        return new Clocks(more);
    }

    public Clocks pause(ClockName name, Instant at, WorkCalendar calendar) {
        return change(name, clock -> clock.pause(at, calendar));
    }

    public Clocks resume(ClockName name, Instant at, WorkCalendar calendar) {
        return change(name, clock -> clock.resume(at, calendar));
    }

    /** Starts a clock that runs anew with another limit, where it ends sooner so. */
    public Clocks hasten(ClockName name, Limit limit, Instant at, WorkCalendar calendar) {
        return change(name, clock -> clock.hasten(limit, at, calendar));
    }

    /** Adds the limit that a clock began with once more; its deadline moves by as much of the limit's own time. */
    public Clocks extend(ClockName name, Instant at, WorkCalendar calendar) {
        return change(name, clock -> clock.extend(at, calendar));
    }

    public Clocks stop(ClockName name, Instant at, WorkCalendar calendar) {
        return change(name, clock -> clock.stop(at, calendar));
    }

    /** Stops whatever is still running or paused, but for some. */
    public Clocks stopAllBut(Set<ClockName> some, Instant at, WorkCalendar calendar) {
        return new Clocks(all.stream()
                .map(clock -> some.contains(clock.name()) ? clock : clock.stop(at, calendar))
                .toList());
    }

    /** Stops whatever is still running or paused. */
    public Clocks stopAll(Instant at, WorkCalendar calendar) {
        return new Clocks(all.stream().map(clock -> clock.stop(at, calendar)).toList());
    }

    /** What is still to ring, earliest first: every warning and deadline later than what has rung already. */
    public List<Alarm> alarms(Instant rung) {
        return all.stream()
                .flatMap(clock -> clock.alarms().stream())
                .filter(alarm -> alarm.at().isAfter(rung))
                .sorted(Comparator.comparing(Alarm::at))
                .toList();
    }

    /** When the next one is to ring after all up to an instant have rung, if any is. */
    public @Nullable Instant nextAlarm(Instant rung) {
        return alarms(rung).stream().map(Alarm::at).findFirst().orElse(null);
    }

    public Optional<RunningClock> find(ClockName name) {
        return all.stream().filter(clock -> clock.name() == name).findFirst();
    }

    private Clocks change(ClockName name, UnaryOperator<RunningClock> change) {
        return new Clocks(all.stream()
                .map(clock -> clock.name() == name ? change.apply(clock) : clock)
                .toList());
    }
}
