package io.cityops.e2e;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Brings old cases along through the public interface, step by step with the times they had. What got no answer, or not
 * now, is asked again under the same {@code Idempotency-Key}: so it happens once, whatever dies on the way.
 */
final class Replay {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final OldSystem city;
    private final Queue<OldCase> waiting;
    private final Map<String, OldCase> done = new ConcurrentHashMap<>();

    Replay(OldSystem city, Iterable<OldCase> all) {
        this.city = city;
        this.waiting = new ConcurrentLinkedQueue<>();
        all.forEach(waiting::add);
    }

    /** What was brought along, by the case's new id. */
    Map<String, OldCase> done() {
        return done;
    }

    /** Works until nothing waits; {@code meanwhile} happens while they do. What ends a worker early is told at the end. */
    void run(int workers, Runnable meanwhile) {
        try (var staff = Executors.newVirtualThreadPerTaskExecutor()) {
            var works = IntStream.range(0, workers)
                    .mapToObj(
                            number -> CompletableFuture.runAsync(() -> new Worker(city.machine(number)).work(), staff))
                    .toList();
            meanwhile.run();
            works.forEach(CompletableFuture::join);
        }
    }

    private final class Worker {

        private final Supplier<Client> signIn;
        private Client machine;

        Worker(Supplier<Client> signIn) {
            this.signIn = signIn;
            this.machine = signIn.get();
        }

        void work() {
            for (var next = waiting.poll(); next != null; next = waiting.poll()) {
                var told = report(next);
                done.put(told.path("id").asString(), next);
                lead(next, told);
            }
        }

        private JsonNode report(OldCase old) {
            var report = Map.of(
                    "category", city.matter(old.category()).code(),
                    "description", old.id() + " " + old.category(),
                    "place", Map.of("lng", old.lng(), "lat", old.lat(), "address", old.address()),
                    "source", "other",
                    "toldAt", old.opened().toString());
            return ask(city.api("/cases"), old.id() + "-report", report, 201);
        }

        private void lead(OldCase old, JsonNode told) {
            var matter = city.matter(old.category());
            var at = old.opened();
            var stands = step(old, told, "accept", at, Map.of());
            stands = step(old, stands, "file", at, Map.of("condition", matter.condition()));
            stands = step(old, stands, "dispatch", at, Map.of("unit", city.unit()));
            stands = step(old, stands, "sign", at, Map.of());
            if (old.closed() != null) {
                stands = step(old, stands, "feed_back", old.closed(), Map.of("note", old.result()));
                stands = step(old, stands, "check_pass", old.closed(), Map.of());
                step(old, stands, "close", old.closed(), Map.of());
            }
        }

        private JsonNode step(OldCase old, JsonNode stands, String action, Instant at, Map<String, Object> with) {
            var order = new LinkedHashMap<>(with);
            order.put("action", action);
            order.put("version", stands.path("version").asLong());
            order.put("at", at.toString());
            var path = city.api("/cases/" + stands.path("id").asString() + "/actions");
            return ask(path, old.id() + "-" + action, order, 200);
        }

        private JsonNode ask(String path, String key, Object body, int wanted) {
            return Desk.await(
                            key,
                            PATIENCE,
                            () -> once(
                                    () -> machine.with("Idempotency-Key", key).post(path, body)),
                            answer -> answer != null && !isLater(answer.status()))
                    .is(wanted)
                    .json();
        }

        /** Too many at a time, or some part is down. */
        private boolean isLater(int status) {
            return status == 401 || status == 429 || status >= 500;
        }

        private Answer once(Supplier<Answer> request) {
            try {
                var answer = request.get();
                machine = answer.status() == 401 ? signIn.get() : machine;
                return answer;
            } catch (UncheckedIOException e) {
                return null;
            }
        }
    }
}
