package io.cityops.tenancy.events;

import static io.cityops.tenancy.CurrentTenant.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cityops.local.testing.spring.OnTestServers;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.notes.NotesApplication;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = NotesApplication.class)
@Import(EventsIT.Listening.class)
@OnTestServers(databases = {"notes", "notes2"})
class EventsIT {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId SHELBYVILLE = new TenantId("shelbyville");

    /** In the same database as Springfield. */
    private static final TenantId NEIGHBOUR = new TenantId("ogdenville");

    @Autowired
    Outbox outbox;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    Listener listener;

    @Autowired
    Gatherer gatherer;

    @Test
    void reachTheConsumerFromEveryShardWithTheirTenant() {
        tell(SPRINGFIELD, "plain-1");
        tell(SHELBYVILLE, "plain-2");

        awaitHeard("plain-1", "plain-2");
        assertThat(listener.tenantOf("plain-1")).isEqualTo(SPRINGFIELD);
        assertThat(listener.tenantOf("plain-2")).isEqualTo(SHELBYVILLE);
    }

    @Test
    void areOnlyWrittenWithWhatMadeThemTrue() {
        assertThatThrownBy(() -> runAs(SPRINGFIELD, () -> outbox.add("notes", "note.changed", "loose", Map.of())))
                .hasMessageContaining("transaction");
        assertThatThrownBy(() -> runAs(
                        SPRINGFIELD,
                        () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                            outbox.add("notes", "note.changed", "rolled-back", Map.of());
                            throw new IllegalStateException("no");
                        })))
                .hasMessage("no");
        tell(SPRINGFIELD, "after");

        awaitHeard("after");
        assertThat(listener.heard).doesNotContainKey("rolled-back");
    }

    @Test
    void areThoseOfTheirOwnTransactionWhereOneRunsWithinAnother() {
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        runAs(
                SPRINGFIELD,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    outbox.add("notes", "note.changed", "outer-first", Map.of());
                    inner.executeWithoutResult(within -> {
                        outbox.add("notes", "note.changed", "inner-undone", Map.of());
                        within.setRollbackOnly();
                    });
                    inner.executeWithoutResult(within -> outbox.add("notes", "note.changed", "inner-kept", Map.of()));
                    outbox.add("notes", "note.changed", "outer-last", Map.of());
                }));

        awaitHeard("outer-first", "inner-kept", "outer-last");
        assertThat(listener.heard).doesNotContainKey("inner-undone");
    }

    @Test
    void comeAgainUntilTheConsumerHasManaged() {
        tell(SPRINGFIELD, "fails-twice");

        awaitHeard("fails-twice");
        assertThat(listener.attempts("fails-twice")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void areNeverPutAsideWhileSomethingElseIsDown() {
        tell(SPRINGFIELD, "not-now");

        awaitHeard("not-now");
        assertThat(listener.attempts("not-now")).isGreaterThanOrEqualTo(7);
    }

    @Test
    void arePutAsideWhenHopelessAndTheOthersGoOn() {
        tell(SPRINGFIELD, "poison");
        tell(SPRINGFIELD, "behind-poison");

        awaitHeard("behind-poison");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(redis.opsForStream().size(Streams.deadLetters("notes", "testers")))
                        .isPositive());
    }

    @Test
    void areToldAgainWhenRedisHasForgottenThem() {
        tell(SPRINGFIELD, "before-the-loss");
        awaitHeard("before-the-loss");
        var attempts = listener.attempts("before-the-loss");

        redis.execute((org.springframework.data.redis.core.RedisCallback<Object>) connection -> {
            connection.serverCommands().flushAll();
            return null;
        });

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(listener.attempts("before-the-loss")).isGreaterThan(attempts));
    }

    @Test
    void comeTogetherForWhoeverWouldRatherTakeThemSo() {
        tell(SPRINGFIELD, "first-of-some");
        await().atMost(Duration.ofSeconds(40)).until(() -> gatherer.heardAt.containsKey("first-of-some"));
        tell(SPRINGFIELD, "next-of-some");
        await().atMost(Duration.ofSeconds(40)).until(() -> gatherer.heardAt.containsKey("next-of-some"));

        assertThat(Duration.between(gatherer.heardAt.get("first-of-some"), gatherer.heardAt.get("next-of-some")))
                .isGreaterThanOrEqualTo(Gatherer.TIME);
    }

    /** Counted, not timed: how much of one tenant's noise stands before another's word, where nobody reads. */
    @Test
    void ofOneTenantDoNotKeepAnothersWaiting() {
        var noise = 8_000;
        var key = Streams.key("crowded");
        redis.opsForStream().createGroup(key, ReadOffset.from("0"), "slow");
        try {
            runAs(
                    SPRINGFIELD,
                    () -> new TransactionTemplate(transactions)
                            .executeWithoutResult(status -> IntStream.range(0, noise)
                                    .forEach(number -> outbox.add("crowded", "note.changed", "" + number, Map.of()))));
            await().until(() -> redis.opsForStream().size(key) > 2_000);
            for (var quiet : List.of(NEIGHBOUR, SHELBYVILLE)) {
                runAs(
                        quiet,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(
                                        status -> outbox.add("crowded", "note.changed", "of " + quiet, Map.of())));
            }

            await().untilAsserted(() -> assertThat(keys(key)).contains("of " + NEIGHBOUR, "of " + SHELBYVILLE));
            assertThat(keys(key)).hasSizeLessThan(noise / 2);

            redis.opsForStream().destroyGroup(key, "slow");
            await().until(() -> redis.opsForStream().size(key) == noise + 2);
            assertThat(keys(key))
                    .as("each tenant's in their order")
                    .filteredOn(one -> !one.startsWith("of "))
                    .containsExactlyElementsOf(
                            IntStream.range(0, noise).mapToObj(String::valueOf).toList());
        } finally {
            redis.delete(key);
        }
    }

    private List<String> keys(String stream) {
        return redis.<String, String>opsForStream().range(stream, Range.unbounded()).stream()
                .map(entry -> entry.getValue().get("key"))
                .toList();
    }

    private void tell(TenantId tenant, String key) {
        runAs(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> outbox.add("notes", "note.changed", key, Map.of("text", key))));
    }

    private void awaitHeard(String... keys) {
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(listener.heard).containsKeys(keys));
    }

    @TestConfiguration
    static class Listening {

        @Bean
        Gatherer gatherer() {
            return new Gatherer();
        }

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Gatherer implements EventConsumer {

        static final Duration TIME = Duration.ofMillis(700);
        final Map<String, Instant> heardAt = new ConcurrentHashMap<>();

        @Override
        public String stream() {
            return "notes";
        }

        @Override
        public String group() {
            return "gatherers";
        }

        @Override
        public Duration gathering() {
            return TIME;
        }

        @Override
        public void consume(List<Event> events) {
            events.forEach(event -> heardAt.putIfAbsent(event.key(), Instant.now()));
        }
    }

    static class Listener implements EventConsumer {

        final Map<String, Event> heard = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
        private final Set<String> known = Set.of("poison");
        final List<String> order = new CopyOnWriteArrayList<>();

        @Override
        public String stream() {
            return "notes";
        }

        @Override
        public String group() {
            return "testers";
        }

        @Override
        public void consume(List<Event> events) {
            events.forEach(this::hear);
        }

        private void hear(Event event) {
            var attempt = attempts.computeIfAbsent(event.key(), key -> new AtomicInteger())
                    .incrementAndGet();
            if (known.contains(event.key())) {
                throw new IllegalArgumentException("cannot be understood");
            }
            if (event.key().equals("fails-twice") && attempt < 3) {
                throw new IllegalStateException("not yet");
            }
            if (event.key().equals("not-now") && attempt < 7) {
                throw new NotNow("the index is away", new IllegalStateException());
            }
            heard.put(event.key(), event);
        }

        int attempts(String key) {
            var found = attempts.get(key);
            return found == null ? 0 : found.get();
        }

        TenantId tenantOf(String key) {
            return heard.get(key).tenant();
        }
    }
}
