package io.cityops.tenant.facilities.live;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveIT extends Told {

    private @Autowired LiveBook book;

    @Test
    void isTakenIfItIsNewer() {
        var first = Instant.now().minusSeconds(60);

        assertThat(told(item(37, first)).path("outcome").asString()).isEqualTo("taken");
        assertThat(told(item(40, first.minusSeconds(1))).path("outcome").asString())
                .isEqualTo("known");
        assertThat(told(item(40, first)).path("outcome").asString()).isEqualTo("known");
        assertThat(live().path("free").asInt()).isEqualTo(37);
        assertThat(told(item(36, first.plusSeconds(5))).path("outcome").asString())
                .isEqualTo("taken");

        var live = live();
        assertThat(live.path("free").asInt()).isEqualTo(36);
        assertThat(live.path("state").asString()).isEqualTo("open");
        assertThat(Instant.parse(live.path("staleAt").asString()))
                .isEqualTo(Instant.parse(live.path("observedAt").asString()).plusSeconds(15 * 60));
        var listed = listed(liuzhou);
        assertThat(listed.path("fresh").asInt()).isEqualTo(1);
        assertThat(listed.hasNonNull("heardAt")).isTrue();
        assertThat(listed.toString()).doesNotContain(secret);
        assertThat(words(facility)).isEqualTo(1);
    }

    @Test
    void isAnsweredItemByItem() {
        var now = Instant.now();
        var answers = body(
                        tell(List.of(
                                item(3, now),
                                Map.of("place", "nobody's", "free", 1, "observedAt", now.toString()),
                                Map.of("place", place, "free", 9, "total", 4, "observedAt", now.toString()),
                                item(4, now.minusSeconds(9)))),
                        200)
                .path("items");

        assertThat(answers.valueStream().map(answer -> answer.path("outcome").asString()))
                .containsExactly("taken", "unknown", "refused", "known");
        assertThat(answers.get(2).at("/errors/0/pointer").asString()).isEqualTo("/free");
        assertThat(live().path("free").asInt()).isEqualTo(3);
    }

    @Test
    void comesSinglyToo() {
        var now = Instant.now();

        assertThat(body(put(place, Map.of("state", "full", "observedAt", now.toString())), 200)
                        .path("outcome")
                        .asString())
                .isEqualTo("taken");
        assertThat(live().path("free").asInt(-1)).isZero();
        assertThat(put(place, Map.of("state", "crowded", "observedAt", now.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("/state");
        assertThat(put("elsewhere", Map.of("free", 1, "observedAt", now.toString())))
                .hasStatus(404);
    }

    @Test
    void isOfTheOperatorsOwnPlacesOnly() {
        var foreign = parking(liuzhou, 109.42, 24.33);
        var answers = body(
                        tell(List.of(Map.of(
                                "place",
                                foreign,
                                "free",
                                1,
                                "observedAt",
                                Instant.now().toString()))),
                        200)
                .path("items");

        assertThat(answers.get(0).path("outcome").asString()).isEqualTo("unknown");
        var bySource = body(
                liuzhou.post(
                        "availability/operators",
                        Map.of("name", "手工", "kind", "parking", "source", "manual", "staleAfter", 5)),
                201);
        operator = bySource.at("/operator/id").asString();
        secret = bySource.path("secret").asString();
        // what is entered by hand is known to its source by our own id
        assertThat(put(foreign, Map.of("free", 1, "observedAt", Instant.now().toString())))
                .hasStatusOk();
    }

    @Test
    void isToldPieceByPieceAlsoWhereAllWasToldAtOnce() {
        var others = List.of(parking(liuzhou, 109.43, 24.31), parking(liuzhou, 109.44, 24.31), facility);
        var all = others.stream().map(id -> Map.of("place", id, "facility", id)).toList();
        var made = body(
                liuzhou.post(
                        "availability/operators",
                        Map.of("name", "三处", "kind", "parking", "staleAfter", 15, "places", all)),
                201);
        operator = made.at("/operator/id").asString();
        secret = made.path("secret").asString();
        var now = Instant.now();
        assertThat(tell(others.stream()
                        .map(id -> Map.of("place", id, "free", 1, "observedAt", now.toString()))
                        .toList()))
                .hasStatusOk();

        CurrentTenant.runAs(LIUZHOU, () -> {
            var told = new ArrayList<LiveBook.Live>();
            var page = book.since(now.minusSeconds(60), LiveBook.FIRST, 2);
            told.addAll(page.places());
            while (page.more()) {
                page = book.since(page.until(), page.after(), 2);
                told.addAll(page.places());
            }
            assertThat(told).extracting(live -> live.id().toString()).containsAll(others);
            assertThat(told).doesNotHaveDuplicates();
        });
    }

    @Test
    void endsWithItsFacility() {
        told(item(3, Instant.now()));

        assertThat(liuzhou.delete("facilities/" + facility + "?version=0")).hasStatus(204);

        assertThat(told(item(4, Instant.now())).path("outcome").asString()).isEqualTo("unknown");
        assertThat(everything().toString()).doesNotContain(facility);
    }

    /** How often word of a facility was left. */
    private long words(String facility) {
        return CurrentTenant.callAs(
                LIUZHOU,
                () -> jdbc.sql("select count(*) from outbox where key = ?")
                        .param(facility)
                        .query(Long.class)
                        .single());
    }
}
