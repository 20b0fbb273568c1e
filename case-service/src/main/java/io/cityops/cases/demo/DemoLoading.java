package io.cityops.cases.demo;

import io.cityops.cases.demo.DemoTable.Spot;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.TenantDirectory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes up cases for the demo cities once they are there and have units, a catalogue and links; waits until they have. */
@Component
class DemoLoading {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final int ROUNDS = 200;
    private static final String DELEGATES = "liuzhou";

    private final DemoCity city;
    private final DemoRules rules;
    private final DemoGroups groups;
    private final TenantDirectory tenants;
    private final boolean wanted;

    DemoLoading(DemoCity city, DemoRules rules, DemoGroups groups, TenantDirectory tenants, DemoSettings settings) {
        this.city = city;
        this.rules = rules;
        this.groups = groups;
        this.tenants = tenants;
        this.wanted = settings.demo();
    }

    @EventListener(ApplicationReadyEvent.class)
    void load() {
        if (wanted) {
            Thread.ofVirtual().name("demo").start(this::run);
        }
    }

    private void run() {
        var spots = DemoTable.spots().stream().collect(Collectors.groupingBy(Spot::tenant));
        var waiting = new ArrayList<>(spots.keySet());
        for (var round = 0; round < ROUNDS && !waiting.isEmpty(); round++) {
            waiting.removeIf(tenant -> made(new TenantId(tenant), spots.getOrDefault(tenant, List.of())));
            try {
                var pause = PAUSE.plusSeconds(round);
                Thread.sleep(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
        LOG.info("The demo cities have their cases; without: {}", waiting);
    }

    private boolean made(TenantId tenant, List<Spot> spots) {
        try {
            if (tenants.find(tenant)
                    .filter(known -> known.active() && known.demo())
                    .isEmpty()) {
                return false;
            }
            return CurrentTenant.callAs(tenant, () -> {
                var ready = city.ready(tenant.value().equals(DELEGATES));
                if (ready) {
                    rules.settle();
                    groups.gather();
                    city.make(DemoTable.matters(), spots);
                }
                return ready;
            });
        } catch (RuntimeException e) {
            LOG.debug("The made-up cases of {} wait: {}", tenant, e.getMessage());
            return false;
        }
    }
}
