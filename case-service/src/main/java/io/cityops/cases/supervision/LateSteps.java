package io.cityops.cases.supervision;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseMoved;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import io.cityops.tenancy.events.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Leaves word of a clock that a step stops beyond its limit before it has rung: while the bell rests, a unit may be late
 * and come, and a clock that has stopped rings no more. It is counted later, as alarms are: who counts holds the unit before
 * the case, and who takes a step holds the case.
 */
@Component
class LateSteps implements EventConsumer {

    private static final String STREAM = "late-steps";

    private final Counting counting;
    private final MissesHeard misses;
    private final Outbox outbox;

    LateSteps(Counting counting, MissesHeard misses, Outbox outbox) {
        this.counting = counting;
        this.misses = misses;
        this.outbox = outbox;
    }

    @EventListener
    void hear(CaseMoved moved) {
        var entry = moved.entry();
        var found = moved.moved();
        var unit = found.unit();
        if (entry == null || unit == null || found.demo()) {
            return;
        }
        for (var clock : found.clocks().all()) {
            var due = clock.dueAt();
            if (due != null && late(clock, entry.at()) && !rung(found, due) && counting.counts(clock.name())) {
                var word = new Missed(found.id(), found.number(), clock.name(), due, unit.id());
                outbox.add(STREAM, "case.late", found.id().toString(), word);
            }
        }
    }

    /** Whether a clock that units can miss has halted just now, beyond its limit. */
    private static boolean late(RunningClock clock, Instant now) {
        return MissRules.OF_UNITS.contains(clock.name())
                && now.equals(clock.stoppedAt())
                && clock.lightAt(now) == DeadlineLight.RED;
    }

    /** What has rung is counted already; of an old case that was taken over nothing rings, and nothing counts. */
    private static boolean rung(CaseFile found, Instant due) {
        return !due.isAfter(Objects.requireNonNullElse(found.alarmedAt(), Instant.EPOCH));
    }

    @Override
    public String stream() {
        return STREAM;
    }

    @Override
    public String group() {
        return "supervision";
    }

    @Override
    public void consume(List<Event> events) {
        events.forEach(misses::hear);
    }
}
