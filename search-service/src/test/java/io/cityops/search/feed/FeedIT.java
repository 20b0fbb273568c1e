package io.cityops.search.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Streams;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.StringRedisTemplate;

@SearchTest
class FeedIT {

    private final TenantId town = Towns.found();
    private @Autowired Towns.Telling telling;
    private @Autowired TenantSearch search;
    private @Autowired StringRedisTemplate redis;
    private @Autowired Freshness freshness;

    @Test
    void keepsTheNewestWhateverTheOrderAndHoweverOften() throws InterruptedException {
        var toilet = Facility.toilet("first", 1, 1);
        telling.changed(town, toilet.named("third", 3));
        telling.changed(town, toilet);
        telling.changed(town, toilet.named("second", 2));
        telling.changed(town, toilet.named("third", 3));
        telling.heard("facilities");

        assertThat(names()).containsExactly("third");

        telling.changed(town, toilet.named("fourth", 4));
        telling.changed(town, toilet.named("third", 3));
        telling.heard("facilities");

        assertThat(names()).containsExactly("fourth");
    }

    @Test
    void whatIsRemovedIsNotBroughtBackByLateNews() throws InterruptedException {
        var toilet = Facility.toilet("gone", 1, 1);
        telling.changed(town, toilet);
        telling.removed(town, toilet.id(), 5);
        telling.changed(town, toilet.named("late", 4));
        telling.heard("facilities");

        assertThat(names()).isEmpty();

        telling.changed(town, toilet.named("again", 6));
        telling.heard("facilities");

        assertThat(names()).containsExactly("again");
    }

    @Test
    void putsTheUnreadableAsideAndBringsTheRest() throws InterruptedException {
        var letters = letters();
        telling.changed(town, Facility.toilet("before", 1, 1));
        telling.tell("facilities", town, "facility.changed", "bad", Map.of("id", "bad", "version", 1, "name", "bad"));
        telling.changed(town, Facility.toilet("after", 1, 1));
        telling.tell("facilities", town, "facility.sung", "new", Map.of());
        telling.heard("facilities");

        assertThat(names()).containsExactlyInAnyOrder("before", "after");
        assertThat(letters()).isEqualTo(letters + 1);
    }

    @Test
    void takesOverWhatADeadInstanceHasLeft() throws InterruptedException {
        var key = Streams.key("facilities");
        telling.changed(town, Facility.toilet("warm-up", 1, 1));
        telling.heard("facilities");
        var taken = 0;
        for (var turn = 0; turn < 500 && taken == 0; turn++) {
            telling.changed(town, Facility.toilet("left behind", 1, 1));
            var read = redis.opsForStream()
                    .read(
                            Consumer.from(Indexing.GROUP, "killed"),
                            StreamReadOptions.empty().count(1),
                            StreamOffset.create(key, ReadOffset.lastConsumed()));
            taken = read == null ? 0 : read.size();
        }
        assertThat(taken).as("the dead one got hold of something").isPositive();

        telling.heard("facilities");

        var pending = redis.opsForStream().pending(key, Indexing.GROUP);
        assertThat(pending.getTotalPendingMessages()).isZero();
        assertThat(CurrentTenant.callAs(town, () -> freshness.latest(SearchIndex.FACILITIES))
                        .documents())
                .isGreaterThan(1);
    }

    @Test
    void saysHowLateItIs() throws InterruptedException {
        telling.changed(town, Facility.toilet("measured", 1, 1));
        telling.heard("facilities");

        var latest = CurrentTenant.callAs(town, () -> freshness.latest(SearchIndex.FACILITIES));

        assertThat(latest.documents()).isOne();
        assertThat(latest.lagMillis())
                .isNotNull()
                .isBetween(0L, Duration.ofMinutes(1).toMillis());
        assertThat(CurrentTenant.callAs(Towns.found(), () -> freshness.latest(SearchIndex.CASES))
                        .lagMillis())
                .isNull();
    }

    private List<String> names() {
        var question = Question.in(SearchIndex.FACILITIES).take(100, "facility");
        return CurrentTenant.callAs(town, () -> search.ask(question)).hits().stream()
                .map(Hit::source)
                .map(source -> source.path("facility").path("name").asString())
                .toList();
    }

    private long letters() {
        var size = redis.opsForStream().size(Streams.key("facilities") + ":dead:" + Indexing.GROUP);
        return size == null ? 0 : size;
    }
}
