package io.cityops.cases.lifecycle;

import io.cityops.tenancy.events.Outbox;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Remembers what was done to a case and leaves word of it, in the transaction that does it. */
@Component
class Chronicle {

    private final Histories histories;
    private final StepWriter writer;
    private final Outbox outbox;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    Chronicle(Histories histories, StepWriter writer, Outbox outbox, ApplicationEventPublisher house, Clock clock) {
        this.histories = histories;
        this.writer = writer;
        this.outbox = outbox;
        this.house = house;
        this.clock = clock;
    }

    /**
     * Writes down a case of the running transaction that has changed.
     *
     * @throws OptimisticLockingFailureException when somebody was faster
     */
    WholeCase record(CaseFile changed, @Nullable HistoryEntry entry, @Nullable HandlingUnit unitBefore) {
        return record(histories.whole(changed), entry, unitBefore);
    }

    /**
     * The same, of a case that was read with all that there is around it.
     *
     * @param before the case as it is to be, with its history as it was
     */
    WholeCase record(WholeCase before, @Nullable HistoryEntry entry, @Nullable HandlingUnit unitBefore) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a case is changed in the transaction that reads it");
        }
        var changed = before.file().next();
        var whole = entry == null ? before : before.and(entry);
        var left = unitBefore == null || unitBefore.equals(changed.unit()) ? null : unitBefore.id();
        var now = clock.instant();
        writer.write(changed, entry, CaseChanged.of(changed, whole.history(), left, now), now);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                outbox.nudge();
            }
        });
        house.publishEvent(new CaseMoved(whole, entry));
        return whole;
    }
}
