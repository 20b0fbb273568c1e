package io.cityops.cases.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Filters that people keep: each their own, under names, one of them the usual. */
class ViewsIT extends OverHttp {

    private static final String VIEWS = "/t/listed/api/cases/views";

    private final String me = staff("listed", "me" + System.nanoTime(), null, "case.read");

    @Test
    void areKeptChangedAndRemoved() {
        var id = UUID.randomUUID();
        assertThat(keep(id, "红灯", true, Map.of("deadline", "red", "stage", "to_dispatch"))
                        .status())
                .isEqualTo(200);
        keep(id, "红灯", true, Map.of("deadline", "red", "stage", "to_dispatch"));
        keep(UUID.randomUUID(), "道路", true, Map.of("category", "GBT47678.5-2026 matter 02001", "q", "路口"));

        var own = get(VIEWS, me).body();
        assertThat(own.at("/items").size()).isEqualTo(2);
        assertThat(own.at("/most").asInt()).isEqualTo(20);
        assertThat(own.at("/items").valueStream().filter(one -> one.at("/usual").asBoolean()))
                .singleElement()
                .satisfies(one -> assertThat(one.at("/name").asString()).isEqualTo("道路"));

        assertThat(remove(VIEWS + "/" + id, me)).isEqualTo(204);
        assertThat(remove(VIEWS + "/" + id, me)).isEqualTo(404);
        assertThat(get(VIEWS, me).body().at("/items").size()).isEqualTo(1);
    }

    @Test
    void keepBeneathWhichUnitTheyStay() {
        var unit = UUID.randomUUID().toString();
        keep(UUID.randomUUID(), "街道", false, Map.of("within", unit));
        assertThat(get(VIEWS, me).text("/items/0/filter/within")).isEqualTo(unit);
    }

    @Test
    void keepWhatIsLookedForAndWhenItWasReported() {
        var filter = Map.<String, Object>of("q", "yinjinggai", "from", "2026-11-01", "to", "2026-11-23");
        keep(UUID.randomUUID(), "井盖", false, filter);
        assertThat(get(VIEWS, me).text("/items/0/filter/from")).isEqualTo("2026-11-01");
        assertThat(get(VIEWS, me).text("/items/0/filter/to")).isEqualTo("2026-11-23");
        assertThat(keep(UUID.randomUUID(), "a", false, Map.of("from", "soon")).status())
                .isIn(400, 422);
    }

    @Test
    void areAtMostTwentyOfDifferentNames() {
        for (var at = 0; at < 20; at++) {
            assertThat(keep(UUID.randomUUID(), "筛选" + at, false, Map.of()).status())
                    .isEqualTo(200);
        }
        assertThat(keep(UUID.randomUUID(), "再一个", false, Map.of()).status()).isEqualTo(422);
        var first = UUID.fromString(get(VIEWS, me).text("/items/0/id"));
        assertThat(keep(first, "筛选7", false, Map.of()).text("/errors/0/pointer"))
                .isEqualTo("/name");
        assertThat(keep(first, "改名", false, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoFilter() {
        assertThat(keep(UUID.randomUUID(), " ", false, Map.of()).status()).isIn(400, 422);
        assertThat(keep(UUID.randomUUID(), "长".repeat(41), false, Map.of()).status())
                .isIn(400, 422);
        assertThat(keep(UUID.randomUUID(), "a", false, Map.of("category", "x")).text("/errors/0/pointer"))
                .isEqualTo("/filter/category");
        assertThat(keep(UUID.randomUUID(), "a", false, Map.of("stage", "nowhere"))
                        .status())
                .isIn(400, 422);
    }

    @Test
    void areNobodyElses() {
        var id = UUID.randomUUID();
        keep(id, "我的", false, Map.of());
        var colleague = staff("listed", "colleague", null, "case.read");
        var namesake = staff("nanyang", "colleague", null, "case.read");

        assertThat(get(VIEWS, colleague).body().toString()).doesNotContain(id.toString());
        assertThat(remove(VIEWS + "/" + id, colleague)).isEqualTo(404);
        assertThat(get(VIEWS, namesake).status()).isEqualTo(404);
        assertThat(remove("/t/nanyang/api/cases/views/" + id, namesake)).isEqualTo(404);
        assertThat(get(VIEWS, null).status()).isEqualTo(401);
        assertThat(get(VIEWS, me).body().at("/items").size()).isEqualTo(1);
    }

    private Answer keep(UUID id, String name, boolean usual, Map<String, Object> filter) {
        return put(VIEWS + "/" + id, me, Map.of("name", name, "usual", usual, "filter", filter));
    }

    private static int remove(String path, String token) {
        return send(request(path, token)
                        .method("DELETE", BodyPublishers.noBody())
                        .build())
                .status();
    }
}
