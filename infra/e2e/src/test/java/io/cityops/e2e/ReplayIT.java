package io.cityops.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

/**
 * A city brings its old cases along while case-service is killed twice on the way. The cases are an excerpt of Boston's,
 * or those of a whole file of that form: {@code -Dcityops.replay=FILE.csv.gz}; {@code -Dcityops.replay.kills=0} for none.
 */
@Isolated("it ends processes")
class ReplayIT {

    private static final int WORKERS = 8;
    private static final int KILLS = Integer.getInteger("cityops.replay.kills", 2);
    private static final Duration ALL_DAY = Duration.ofHours(3);

    private OldSystem city;
    private Supplier<Client> signIn;
    private Client reader;

    @Test
    void bringsEveryCaseAlongOnceWithItsTimes() throws IOException {
        var old = OldCase.read(new InputStreamReader(file(), UTF_8));
        city = OldSystem.bringOnline("boston-" + Long.toString(System.nanoTime(), 36));
        city.know(old.stream().map(OldCase::category).collect(Collectors.toSet()));
        var replay = new Replay(city, old);
        var began = Instant.now();

        replay.run(WORKERS, () -> kill(replay, old.size()));

        System.out.printf("%d cases in %s, %d kills%n", old.size(), Duration.between(began, Instant.now()), KILLS);
        signIn = city.machine(WORKERS);
        reader = signIn.get();
        same(replay.done().values(), old);
        same(listed(), replay.done().keySet());
        replay.done().forEach(this::compare);
    }

    /** None lost, none twice; each is looked up, as comparing forty thousand with each other takes longer than the replay. */
    private static <T> void same(Collection<T> there, Collection<T> wanted) {
        assertThat(there).hasSameSizeAs(wanted);
        assertThat(new HashSet<>(there)).isEqualTo(new HashSet<>(wanted));
    }

    /** On the way, not before or after it. */
    private static void kill(Replay replay, int all) {
        for (var i = 1; i <= KILLS; i++) {
            var part = all * i / (KILLS + 1);
            Desk.await(part + " cases", ALL_DAY, () -> replay.done().size(), size -> size >= part);
            try {
                Supervisor.kill("case-service");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void compare(String id, OldCase was) {
        var kept = read("/cases/" + id);
        assertThat(kept.path("description").asString()).isEqualTo(was.id() + " " + was.category());
        assertThat(kept.at("/category/name").asString()).isEqualTo(was.category());
        assertThat(kept.path("reportedAt").asString()).isEqualTo(was.opened().toString());
        assertThat(kept.path("stage").asString()).isEqualTo(was.closed() == null ? "handling" : "closed");
        var last = kept.path("history").get(kept.path("history").size() - 1);
        var end = was.closed() == null ? was.opened() : was.closed();
        assertThat(last.path("at").asString()).as(was.id()).isEqualTo(end.toString());
        assertThat(kept.path("history").size()).isEqualTo(was.closed() == null ? 5 : 8);
        if (was.closed() != null) {
            assertThat(kept.at("/result/at").asString()).isEqualTo(end.toString());
        }
    }

    private List<String> listed() {
        var ids = new ArrayList<String>();
        var cursor = "";
        do {
            var page = read("/cases?sort=reported&limit=200" + cursor);
            page.path("items").forEach(row -> ids.add(row.path("id").asString()));
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return ids;
    }

    private JsonNode read(String path) {
        return Desk.await(path, () -> ask(city.api(path)), answer -> answer.status() != 429)
                .is(200)
                .json();
    }

    /** A token runs out before forty thousand cases are looked at. */
    private Answer ask(String path) {
        var answer = reader.get(path);
        if (answer.status() != 401) {
            return answer;
        }
        reader = signIn.get();
        return reader.get(path);
    }

    private static InputStream file() throws IOException {
        var named = System.getProperty("cityops.replay", "");
        return named.isEmpty()
                ? Objects.requireNonNull(ReplayIT.class.getResourceAsStream("/boston-311-excerpt.csv"))
                : new GZIPInputStream(new FileInputStream(named));
    }
}
