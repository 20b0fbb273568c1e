package io.cityops.cases.lifecycle;

import io.cityops.tenancy.events.Outbox;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Repository;

/** Remembers what was done to a case and leaves word of it, in the transaction that does it. */
@Repository
class Chronicle {

    private final EntityManager entities;
    private final Histories histories;
    private final Outbox outbox;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    Chronicle(
            EntityManager entities, Histories histories, Outbox outbox, ApplicationEventPublisher house, Clock clock) {
        this.entities = entities;
        this.histories = histories;
        this.outbox = outbox;
        this.house = house;
        this.clock = clock;
    }

    /**
     * @param changed a case of the running transaction
     * @throws OptimisticLockingFailureException when somebody was faster
     */
    WholeCase record(CaseFile changed, @Nullable HistoryEntry entry, @Nullable HandlingUnit unitBefore) {
        if (!entities.contains(changed)) {
            throw new IllegalStateException("a case is changed in the transaction that reads it");
        }
        entities.flush();
        var whole = entry == null ? histories.whole(changed) : histories.add(changed, entry);
        var left = unitBefore == null || unitBefore.equals(changed.unit()) ? null : unitBefore.id();
        outbox.add(
                CaseChanged.STREAM,
                CaseChanged.TYPE,
                changed.id().toString(),
                CaseChanged.of(changed, whole.history(), left, clock.instant()));
        house.publishEvent(new CaseMoved(whole, entry));
        return whole;
    }
}
