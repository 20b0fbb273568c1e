package io.cityops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code kill -9} of one part after the other during a stream of reports: what was answered 201 is there, once. */
@Isolated("it ends processes")
class WhenThingsDieIT {

    private static final String TENANT = "chongqing-nanan";
    private static final String API = "/t/" + TENANT + "/api";
    private static final String MARK = "风暴" + UUID.randomUUID().toString().substring(0, 8);
    private static final List<String> PARTS = List.of("case-service", "search-service", "redis", "elasticsearch");
    private static final int REPORTERS = 4;

    /** A service starts anew within seconds; a machine that is busy with tests takes longer. */
    private static final Duration HEALED = Duration.ofMinutes(4);

    private final Set<String> accepted = new ConcurrentSkipListSet<>();
    private final AtomicBoolean raining = new AtomicBoolean(true);

    @Test
    void noReportIsLostOrDoubled() throws InterruptedException {
        try (var reporters = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < REPORTERS; i++) {
                reporters.submit(this::keepReporting);
            }
            try {
                for (var part : PARTS) {
                    var before = accepted.size();
                    Supervisor.kill(part);
                    Desk.await(
                            "reports again after " + part + " died",
                            HEALED,
                            accepted::size,
                            size -> size > before + 20);
                }
            } finally {
                raining.set(false);
            }
        }
        assertThat(accepted.size()).isGreaterThan(80);
        var stored = Desk.await(
                "the database", HEALED, () -> stored(Client.machine(TENANT)), found -> found.size() >= accepted.size());
        assertThat(new HashSet<>(stored)).as("each is stored once").hasSameSizeAs(stored);
        assertThat(new TreeSet<>(stored))
                .as("what was answered 201 is what is stored")
                .containsAll(accepted);
        var indexed = Desk.await(
                "the index",
                HEALED,
                () -> indexed(Client.machine(TENANT)),
                found -> new HashSet<>(found).containsAll(accepted));
        assertThat(new HashSet<>(indexed)).as("each is in the index once").hasSameSizeAs(indexed);
    }

    /** Reports one after the other and repeats what got no answer, with the same key, as the portal does. */
    private void keepReporting() {
        var citizen = Client.stranger();
        while (raining.get()) {
            var key = UUID.randomUUID().toString();
            var answer = once(citizen, key);
            while (answer == null && raining.get()) {
                pause(300);
                answer = once(citizen, key);
            }
            if (answer != null) {
                accepted.add(answer);
            }
            pause(150);
        }
    }

    /** The number that the report was given, or nothing while some part is down. */
    private static String once(Client citizen, String key) {
        try {
            var answer = citizen.with("Idempotency-Key", key)
                    .post(
                            API + "/reports",
                            Map.of("description", MARK + " 大雨后路面积水", "place", Map.of("lng", 106.56, "lat", 29.53)));
            return answer.status() == 201 ? answer.json().path("number").asString() : null;
        } catch (java.io.UncheckedIOException e) {
            return null;
        }
    }

    private static List<String> stored(Client staff) {
        return numbers(staff, API + "/cases?sort=reported&limit=200");
    }

    private static List<String> indexed(Client staff) {
        return numbers(staff, API + "/search/cases?limit=100&q=" + Client.encode(MARK));
    }

    private static List<String> numbers(Client staff, String list) {
        var numbers = new ArrayList<String>();
        var cursor = "";
        do {
            var answer = staff.get(list + (cursor.isEmpty() ? "" : "&cursor=" + Client.encode(cursor)));
            if (answer.is(200, 503).status() == 503) {
                return List.of(); // what was killed last is not quite back
            }
            var page = answer.json();
            page.path("items").forEach(row -> {
                if (row.path("description").asString("").contains(MARK)) {
                    numbers.add(row.path("number").asString());
                }
            });
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return numbers;
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
