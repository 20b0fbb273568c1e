package io.cityops.cases.notices.hearing;

import io.cityops.cases.clocks.Alarm;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.inbox.Inboxes;
import io.cityops.cases.notices.inbox.Item;
import io.cityops.cases.notices.settings.StoredSettings;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Hears the clocks that ring. An alarm may be heard twice; it is told once. */
@Component
class AlarmsHeard implements EventConsumer {

    private final AlarmedCases cases;
    private final Inboxes inbox;
    private final StoredSettings settings;
    private final JsonMapper json;
    private final TransactionTemplate transaction;

    AlarmsHeard(
            AlarmedCases cases,
            Inboxes inbox,
            StoredSettings settings,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.inbox = inbox;
        this.settings = settings;
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String stream() {
        return "case-alarms";
    }

    @Override
    public String group() {
        return "notices";
    }

    @Override
    public void consume(List<Event> events) {
        Map<TenantId, List<Event>> byTenant =
                events.stream().collect(Collectors.groupingBy(Event::tenant, LinkedHashMap::new, Collectors.toList()));
        byTenant.forEach((tenant, own) ->
                CurrentTenant.runAs(tenant, () -> transaction.executeWithoutResult(status -> hear(own))));
    }

    private void hear(List<Event> events) {
        var found = cases.find(
                events.stream().map(Event::key).distinct().map(UUID::fromString).toList());
        for (var event : events) {
            var about = found.get(UUID.fromString(event.key()));
            if (about != null) {
                inbox.put(items(event, about).toList());
            }
        }
    }

    /** A clock that has stopped meanwhile was answered: nobody needs to hear of it. */
    private Stream<Item> items(Event event, CaseFile found) {
        var alarm = json.treeToValue(event.payload(), Rung.class);
        var ticks = found.clocks()
                .find(alarm.clock())
                .filter(clock -> clock.state() == RunningClock.State.RUNNING)
                .isPresent();
        if (!ticks) {
            return Stream.empty();
        }
        var facts = Facts.of(found, alarm.clock());
        return WhoIsTold.of(alarm.kind(), alarm.clock(), found, settings.current().supervisors().stream())
                .entrySet()
                .stream()
                .map(one -> new Item(event.id(), one.getKey(), one.getValue(), found.id(), facts, null));
    }

    /** As much of an alarm as matters here. */
    record Rung(ClockName clock, Alarm.Kind kind) {}
}
