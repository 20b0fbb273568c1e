package io.cityops.search.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.cityops.local.testing.TestServers;
import io.cityops.search.SearchServiceApplication;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.search.index.IndexUnavailable;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;

/** A service of its own, in a corner of Redis of its own, whose way to the index can be cut. */
class OutageIT {

    private final TenantId town = Towns.found();

    @Test
    void nothingIsLostWhileTheIndexIsAway() throws Exception {
        try (var tap = new Tap(URI.create(TestServers.elasticsearchUri()));
                var service = start(tap.uri())) {
            var telling = service.getBean(Towns.Telling.class);
            assertThat(health(service)).isEqualTo(Status.DOWN);
            telling.changed(town, Facility.toilet("before the index was there", 1, 1));
            Thread.sleep(2_000);
            assertThat(telling.waiting("facilities")).isOne();

            tap.open();
            await().untilAsserted(() -> assertThat(health(service)).isEqualTo(Status.UP));
            telling.heard("facilities");
            assertThat(documents(service)).isOne();

            tap.shut();
            for (var number = 0; number < 700; number++) {
                telling.changed(town, Facility.toilet("meanwhile " + number, 1, 1));
            }
            Thread.sleep(3_000);
            assertThat(telling.waiting("facilities")).isEqualTo(700);
            assertThatExceptionOfType(IndexUnavailable.class).isThrownBy(() -> documents(service));

            tap.open();
            telling.heard("facilities");
            assertThat(documents(service)).isEqualTo(701);
        }
    }

    @Test
    void nothingIsLostWhenAnInstanceIsCutOffAndClosedMidway() throws Exception {
        try (var tap = new Tap(URI.create(TestServers.elasticsearchUri()))) {
            tap.open();
            try (var service = start(tap.uri())) {
                var telling = service.getBean(Towns.Telling.class);
                for (var number = 0; number < 1_000; number++) {
                    telling.changed(town, Facility.toilet("number " + number, 1, 1));
                    if (number == 500) {
                        tap.shut();
                    }
                }
            }
            tap.open();
            try (var successor = start(tap.uri())) {
                successor.getBean(Towns.Telling.class).heard("facilities");
                assertThat(documents(successor)).isEqualTo(1_000);
            }
        }
    }

    private long documents(ConfigurableApplicationContext service) {
        var freshness = service.getBean(Freshness.class);
        return CurrentTenant.callAs(town, () -> freshness.latest(SearchIndex.FACILITIES))
                .documents();
    }

    private static Status health(ConfigurableApplicationContext service) {
        var health = service.getBean("index", HealthIndicator.class).health();
        return health == null ? Status.UNKNOWN : health.getStatus();
    }

    private static ConfigurableApplicationContext start(String elasticsearch) {
        var arguments = new ArrayList<String>();
        TestServers.searchProperties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.removeIf(argument -> argument.startsWith("--cityops.elasticsearch="));
        arguments.removeIf(argument -> argument.startsWith("--spring.data.redis.url="));
        arguments.add("--cityops.elasticsearch=" + elasticsearch);
        arguments.add("--spring.data.redis.url=" + TestServers.redisUri() + "/1");
        arguments.add("--server.port=0");
        return new SpringApplicationBuilder(SearchServiceApplication.class, Towns.class)
                .run(arguments.toArray(String[]::new));
    }
}
