package io.cityops.cases.supervision;

import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.cases.lifecycle.Appeal;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Hears that limits were missed, from the alarms, which ring at most once for each and are told at least once. */
@Component
class MissesHeard implements EventConsumer {

    private final Counting counting;
    private final MissedLimits missed;
    private final AlarmedCases cases;
    private final ReferenceData reference;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    MissesHeard(
            Counting counting,
            MissedLimits missed,
            AlarmedCases cases,
            ReferenceData reference,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.counting = counting;
        this.missed = missed;
        this.cases = cases;
        this.reference = reference;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String stream() {
        return "case-alarms";
    }

    @Override
    public String group() {
        return "supervision";
    }

    @Override
    public void consume(List<Event> events) {
        for (var event : events) {
            if (event.type().equals("case.overdue")) {
                hear(event);
            }
        }
    }

    /** Hears one, whoever tells it. */
    void hear(Event event) {
        CurrentTenant.runAs(event.tenant(), () -> hear(json.treeToValue(event.payload(), Missed.class)));
    }

    private void hear(Missed rung) {
        var unit = rung.unit();
        if (unit != null && counting.counts(rung.clock())) {
            transaction.executeWithoutResult(status -> {
                missed.hold(unit);
                Optional.ofNullable(cases.find(List.of(rung.id())).get(rung.id()))
                        .ifPresent(found -> counting.count(miss(rung, unit, found), since(rung, found)));
            });
        }
    }

    /** A unit that the tenant has no more keeps the name that the case knows it by. */
    private Miss miss(Missed rung, UUID unit, CaseFile found) {
        var handling = found.unit();
        var name = handling != null && handling.id().equals(unit)
                ? handling.name()
                : reference.current().unit(unit).map(known -> known.name()).orElse("–");
        var due = rung.at().truncatedTo(ChronoUnit.MICROS);
        var waived = found.course().appeal() == Appeal.APPROVED ? due : null;
        return new Miss(Ids.next(), unit, name, rung.id(), rung.number(), rung.clock(), due, waived, null);
    }

    private static @Nullable Instant since(Missed rung, CaseFile found) {
        return found.clocks()
                .find(rung.clock())
                .map(RunningClock::startedAt)
                .filter(started -> started.isBefore(rung.at()))
                .orElse(null);
    }
}
