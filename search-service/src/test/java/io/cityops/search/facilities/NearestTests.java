package io.cityops.search.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.benmanes.caffeine.cache.Ticker;
import io.cityops.search.index.Answer;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** How often the index is asked. */
class NearestTests {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId SHELBYVILLE = new TenantId("shelbyville");
    private static final Place HERE = new Place(109.4012, 24.3012);
    private static final Place NEXT_DOOR = new Place(109.4037, 24.3031);

    private final List<Question> asked = new ArrayList<>();
    private final Deque<List<Hit>> answers = new ArrayDeque<>();
    private final AtomicLong now = new AtomicLong();
    private final TenantSearch index = this::answer;
    private final Ticker clock = now::get;
    private final Nearest nearest = new Nearest(index, new Neighbourhoods(index, clock));

    @Test
    void asksOnceForAllWhoStandInOneSquareForAWhile() {
        answers.add(records(0, 1, 2));
        answers.add(records(0));

        assertThat(find(SPRINGFIELD, HERE, "toilet", 10)).hasSize(3);
        assertThat(find(SPRINGFIELD, NEXT_DOOR, "toilet", 2)).hasSize(2);
        assertThat(asked).hasSize(1);

        now.addAndGet(Neighbourhoods.FRESH.toNanos() + 1);
        assertThat(find(SPRINGFIELD, HERE, "toilet", 10)).hasSize(1);
    }

    @Test
    void neverTellsOneTenantOrOneKindWhatItKnowsOfAnother() {
        answers.add(records(0, 1, 2));
        find(SPRINGFIELD, HERE, "toilet", 10);

        assertThat(find(SHELBYVILLE, HERE, "toilet", 10)).isEmpty();
        assertThat(find(SPRINGFIELD, HERE, "parking", 10)).isEmpty();
        assertThat(find(SPRINGFIELD, HERE, null, 10)).isEmpty();
        assertThat(find(SPRINGFIELD, HERE, "toilet", 10)).hasSize(3);
    }

    @Test
    void asksAgainWhatTheSquareIsNotSureOf() {
        answers.add(records(IntStream.range(0, Neighbourhoods.KNOWN).toArray()));
        answers.add(records(IntStream.range(48, 64).toArray()));

        assertThat(find(SPRINGFIELD, new Place(109.4049, 24.3049), "toilet", 10))
                .hasSize(10);
        assertThat(asked).hasSize(2);
    }

    @Test
    void asksForThePointsWhereOneHouseHasMoreThanTheList() {
        answers.add(records(new int[Neighbourhoods.KNOWN]));
        answers.add(records(new int[16]));

        find(SPRINGFIELD, HERE, "toilet", 10);

        assertThat(asked).hasSizeGreaterThan(2);
    }

    @Test
    void doesNotRememberThatTheIndexWasAway() {
        var away = new boolean[] {true};
        TenantSearch shaky = question -> {
            if (away[0]) {
                throw new IllegalStateException("away");
            }
            return answer(question);
        };
        var there = new Nearest(shaky, new Neighbourhoods(shaky, clock));
        answers.add(records(0));

        assertThatIllegalStateException()
                .isThrownBy(() -> CurrentTenant.callAs(SPRINGFIELD, () -> there.to(HERE, Wanted.of(null), 10)));
        away[0] = false;
        assertThat(CurrentTenant.callAs(SPRINGFIELD, () -> there.to(HERE, Wanted.of(null), 10)))
                .hasSize(1);
    }

    private List<Entry> find(TenantId tenant, Place place, @Nullable String kind, int limit) {
        return CurrentTenant.callAs(tenant, () -> nearest.to(place, Wanted.of(kind), limit));
    }

    private Answer answer(Question question) {
        asked.add(question);
        var records = answers.isEmpty() ? Collections.<Hit>emptyList() : answers.remove();
        return new Answer(records, 0, MissingNode.getInstance());
    }

    /** Records at so many steps of five metres east of the square's middle. */
    private static List<Hit> records(int... steps) {
        return IntStream.of(steps).mapToObj(NearestTests::record).toList();
    }

    private static Hit record(int step) {
        var lng = 109.4025 + step * 0.00005;
        var source = """
                {"point":"%d","facility":{"name":"%d","location":{"lng":%s,"lat":24.3025}}}""".formatted(step, step, lng);
        return new Hit(JsonMapper.shared().readTree(source), MissingNode.getInstance(), MissingNode.getInstance());
    }
}
