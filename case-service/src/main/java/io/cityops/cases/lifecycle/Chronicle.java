package io.cityops.cases.lifecycle;

import io.cityops.tenancy.events.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Remembers what was done to a case and leaves word of it, in the transaction that does it. */
@Component
class Chronicle {

    private final Cases cases;
    private final Histories histories;
    private final Outbox outbox;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    Chronicle(Cases cases, Histories histories, Outbox outbox, ApplicationEventPublisher house, Clock clock) {
        this.cases = cases;
        this.histories = histories;
        this.outbox = outbox;
        this.house = house;
        this.clock = clock;
    }

    Acted record(CaseFile changed, @Nullable HistoryEntry entry, @Nullable HandlingUnit unitBefore) {
        var saved = cases.saveAndFlush(changed);
        if (entry != null) {
            histories.add(entry);
        }
        var left = unitBefore == null || unitBefore.equals(saved.unit()) ? null : unitBefore.id();
        var history = histories.of(saved.id());
        outbox.add(
                CaseChanged.STREAM,
                CaseChanged.TYPE,
                saved.id().toString(),
                CaseChanged.of(saved, history, left, clock.instant()));
        house.publishEvent(new CaseMoved(saved, entry));
        return new Acted(saved, history);
    }
}
