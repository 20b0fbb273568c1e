package io.cityops.cases.notices.hearing;

import io.cityops.cases.lifecycle.AlarmedCases;
import io.cityops.cases.lifecycle.CaseChanged;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.inbox.Inboxes;
import io.cityops.cases.notices.inbox.Item;
import io.cityops.cases.notices.settings.StoredSettings;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears of reports from the stream, since one that comes in is to cost nothing more than it does. Where a tenant answers
 * nowhere, nothing is looked up at all.
 */
@Component
class ReportsHeard implements EventConsumer {

    /** Older ones come when the stream was lost and is told anew. */
    private static final Duration NEWS = Duration.ofDays(1);

    /** The stream tells of every step, and few of them are reports: whoever waits for a letter does not count seconds. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    private final AlarmedCases cases;
    private final Reporters reporters;
    private final Inboxes inbox;
    private final StoredSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ReportsHeard(
            AlarmedCases cases,
            Reporters reporters,
            Inboxes inbox,
            StoredSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.cases = cases;
        this.reporters = reporters;
        this.inbox = inbox;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String stream() {
        return CaseChanged.STREAM;
    }

    @Override
    public String group() {
        return "notices";
    }

    @Override
    public Duration gathering() {
        return GATHERING;
    }

    @Override
    public void consume(List<Event> events) {
        var since = clock.instant().minus(NEWS);
        var opened = events.stream()
                .filter(event -> event.payload().path("version").asLong() == 1
                        && event.at().isAfter(since))
                .toList();
        byTenant(opened).forEach((tenant, ids) -> CurrentTenant.runAs(tenant, () -> hear(ids, since)));
        var hazards = opened.stream()
                .filter(event -> event.payload().path("hazard").isString())
                .toList();
        byTenant(hazards).forEach((tenant, ids) -> CurrentTenant.runAs(tenant, () -> ring(ids, since)));
    }

    private static Map<TenantId, List<UUID>> byTenant(List<Event> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        Event::tenant,
                        LinkedHashMap::new,
                        Collectors.mapping(event -> UUID.fromString(event.key()), Collectors.toList())));
    }

    /** A hazard rings at once, as no other report does; who looks at it later finds it ahead of all others. */
    private void ring(List<UUID> ids, Instant since) {
        transaction.executeWithoutResult(status -> cases.find(ids).values().stream()
                .filter(report -> report.hazard() != null && report.reportedAt().isAfter(since))
                .forEach(report -> inbox.put(WhoIsTold.ofHazard(report)
                        .map(audience -> new Item(
                                "reported/" + report.id(),
                                audience,
                                Occasion.HAZARD,
                                report.id(),
                                Facts.of(report, (HistoryEntry) null),
                                null))
                        .toList())));
    }

    /** @param since reports made before are old cases that were brought along: their reporters wait for no word */
    private void hear(List<UUID> ids, Instant since) {
        var now = settings.current();
        if (Arrays.stream(Channel.values())
                .anyMatch(channel -> channel != Channel.INBOX && now.tells(Occasion.RECEIVED, channel))) {
            transaction.executeWithoutResult(status -> cases.find(ids).values().stream()
                    .filter(report -> report.reportedAt().isAfter(since))
                    .forEach(reporters::received));
        }
    }
}
