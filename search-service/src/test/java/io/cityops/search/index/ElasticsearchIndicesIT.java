package io.cityops.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class ElasticsearchIndicesIT {

    private static final Map<String, ?> CLOSED = Map.of("status", "closed", "attributes", Map.of("maleStalls", 5));
    private static final Map<String, ?> OPEN =
            Map.of("status", "open", "attributes", Map.of("openHours", "06:00-22:00"));

    private final TenantId town = Towns.found();
    private @Autowired ElasticsearchWire wire;
    private @Autowired IndexSettings settings;
    private @Autowired JsonMapper json;
    private @Autowired TenantSearch search;

    @BeforeEach
    @AfterEach
    void makeAnew() {
        wire.exchange("DELETE", "/facilities-v1", Map.of("ignore_unavailable", "true"), null);
        keep(indices());
    }

    @Test
    void teachesAnOlderIndexTheFieldsThatWereAddedSince() {
        wire.exchange("DELETE", "/cases-v2", Map.of(), null);
        var older = Map.of(
                "mappings", Map.of("dynamic", "strict"), "aliases", Map.of("cases", Map.of("is_write_index", true)));
        wire.exchange("PUT", "/cases-v2", Map.of(), older);

        keep(indices());

        var fields = wire.exchange("GET", "/cases-v2/_mapping", Map.of(), null).at("/cases-v2/mappings/properties");
        assertThat(fields.at("/warnAt/type").asString()).isEqualTo("date");
        assertThat(fields.at("/number/normalizer").asString()).isEqualTo("lowercase");
    }

    @Test
    void aNewVersionTakesOverWhatTheOldOneHoldsAndItsPlace() {
        putBack();
        put("one", CLOSED);
        put("two", OPEN);

        keep(indices());

        assertThat(wire.exists("/facilities-v1")).isFalse();
        assertThat(wire.exists("/facilities-v3/_alias/facilities-v3-coming")).isFalse();
        var closed = found(Question.in(SearchIndex.FACILITIES)
                .where("facility.status", "closed")
                .where("facility.attributes.maleStalls", "5")
                .take(1));
        assertThat(closed).hasSize(1);
        assertThat(found(Question.in(SearchIndex.FACILITIES)
                        .where("hours", "06:00-22:00")
                        .take(1)))
                .singleElement()
                .satisfies(source -> assertThat(source.path("id").asString()).isEqualTo("two"));
        assertThat(document("one").path("_version").asLong()).isEqualTo(7);
    }

    @Test
    void casesOfAnOlderVersionAreFoundByWhatItDidNotKeep() {
        wire.exchange("DELETE", "/cases-v2", Map.of(), null);
        var aliases = Map.of("cases", Map.of("is_write_index", true));
        var older = Map.of("dynamic", false, "properties", Map.of("tenant", Map.of("type", "keyword")));
        wire.exchange("PUT", "/cases-v1", Map.of(), Map.of("mappings", older, "aliases", aliases));
        var row = Map.of("number", "LZ0071", "grid", Map.of("code", "G1"), "hazard", "category");
        var place = Map.of("routing", town.value(), "version", "7", "version_type", "external");
        var document = Map.of("tenant", town.value(), "id", "one", "description", "窨井盖破了", "row", row);
        wire.exchange("PUT", "/cases/_doc/" + town + ":one", place, document);

        keep(indices());

        wire.exchange("POST", "/cases/_refresh", Map.of(), null);
        var question = Question.in(SearchIndex.CASES)
                .where("sound", "yin jing")
                .where("numberBack", "1700zl")
                .where("grid", "G1")
                .where("hazard", true)
                .counted();
        assertThat(CurrentTenant.callAs(town, () -> search.ask(question)).total())
                .isOne();
        assertThat(wire.exists("/cases-v1")).isFalse();
    }

    @Test
    void twoInstancesTakeOverThousandsAtOnce() throws Exception {
        putBack();
        var bulk = new ElasticsearchBulk(json);
        IntStream.range(0, 2_500).forEach(number -> bulk.add(town + ":" + number, town.value(), 7, facility(number)));
        assertThat(bulk.write(wire, "facilities")).isEmpty();

        try (var instances = Executors.newVirtualThreadPerTaskExecutor()) {
            var kept = Stream.of(indices(), indices())
                    .map(indices -> instances.submit(() -> await().ignoreExceptionsInstanceOf(IndexUnavailable.class)
                            .untilAsserted(() -> keep(indices))))
                    .toList();
            for (var instance : kept) {
                instance.get();
            }
        }

        assertThat(wire.exists("/facilities-v1")).isFalse();
        assertThat(wire.exists("/_alias/facilities-v3-coming")).isFalse();
        refresh();
        var all = Question.in(SearchIndex.FACILITIES).counted();
        assertThat(CurrentTenant.callAs(town, () -> search.ask(all)).total()).isEqualTo(2_500);
    }

    @Test
    void noAliasOfAnInstanceThatWasOvertakenIsLeft() {
        wire.exchange("PUT", "/facilities-v3/_alias/facilities-v3-coming", Map.of(), null);

        keep(indices());

        assertThat(wire.exists("/_alias/facilities-v3-coming")).isFalse();
    }

    @Test
    void whatComesIntoTheOldOneLateIsNotLost() {
        putBack();
        put("early", CLOSED);
        var indices = indices();
        indices.prepare(SearchIndex.FACILITIES);
        var place = Map.of("routing", town.value(), "version", "7", "version_type", "external");
        wire.exchange("PUT", "/facilities-v1/_doc/" + town + ":late", place, Map.of("tenant", town.value()));

        indices.inherit(SearchIndex.FACILITIES);

        assertThat(document("late").path("found").asBoolean(false)).isTrue();
    }

    @Test
    void anOldOneThatHoldsWhatTheNewOneDoesNotTakeIsKeptAndClosed() {
        putBack();
        put("good", CLOSED);
        var place = Map.of("routing", town.value(), "version", "7", "version_type", "external");
        var odd = Map.of("tenant", town.value(), "colour", "red");
        wire.exchange("PUT", "/facilities/_doc/" + town + ":odd", place, odd);

        keep(indices());
        keep(indices()); // tried again at each start

        assertThat(document("good").path("found").asBoolean(false)).isTrue();
        assertThat(wire.exists("/facilities/_doc/" + town + ":odd?routing=" + town))
                .isFalse();
        var kept = wire.exchange("GET", "/facilities-v1/_settings", Map.of(), null);
        assertThat(kept.at("/facilities-v1/settings/index/blocks/write").asString())
                .isEqualTo("true");
    }

    @Test
    void anOldOneOfWhichTheNewOneTakesTooLittleKeepsItsPlace() {
        putBack();
        var odd = Map.of("tenant", town.value(), "colour", "red");
        var bulk = new ElasticsearchBulk(json);
        IntStream.range(0, 150).forEach(number -> bulk.add(town + ":" + number, town.value(), 7, odd));
        assertThat(bulk.write(wire, "facilities")).isEmpty();
        var indices = indices();

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> indices.prepare(SearchIndex.FACILITIES))
                .satisfies(problem -> assertThat(problem.why()).contains("does not take 150"));

        assertThat(wire.exists("/facilities-v1/_alias/facilities")).isTrue();
        assertThat(indices.isThere(SearchIndex.FACILITIES)).isFalse();
    }

    @Test
    void copyingNeverMakesAnIndex() {
        putBack();
        put("one", CLOSED);

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> new ElasticsearchCopy(wire, json).copy("facilities-v1", "facilities-v0", 0));
        assertThat(wire.exists("/facilities-v0")).isFalse();
    }

    @Test
    void whatIsClosedToWritingIsWrittenLater() {
        var writer = new ElasticsearchWriter(wire, indices(), json);
        var entries = List.of(new IndexEntry(town, "one", 1, Map.of("kind", "toilet")));
        wire.exchange("PUT", "/facilities-v3/_block/write", Map.of(), null);
        try {
            assertThatExceptionOfType(IndexUnavailable.class)
                    .isThrownBy(() -> writer.write(SearchIndex.FACILITIES, entries));
        } finally {
            wire.exchange("PUT", "/facilities-v3/_settings", Map.of(), Map.of("index.blocks.write", false));
        }

        writer.write(SearchIndex.FACILITIES, entries);

        assertThat(document("one").path("found").asBoolean(false)).isTrue();
    }

    @Test
    void casesGoOnWhileFacilitiesCannotBeTakenOver() {
        putBack();
        put("one", CLOSED);
        wire.exchange("POST", "/facilities-v1/_close", Map.of(), null);
        var indices = indices();
        var writer = new ElasticsearchWriter(wire, indices, json);
        var entries = List.of(new IndexEntry(town, "one", 1, Map.of()));

        writer.write(SearchIndex.CASES, entries);

        assertThatExceptionOfType(IndexUnavailable.class)
                .isThrownBy(() -> writer.write(SearchIndex.FACILITIES, entries));
        assertThat(new IndexKeeper(indices).health().getStatus()).isEqualTo(Status.DOWN);
    }

    private ElasticsearchIndices indices() {
        return new ElasticsearchIndices(wire, settings, json);
    }

    private static void keep(ElasticsearchIndices indices) {
        for (var index : SearchIndex.values()) {
            indices.prepare(index);
            indices.inherit(index);
        }
    }

    /** Puts the first version back where the newest is. */
    private void putBack() {
        wire.exchange("DELETE", "/facilities-v3", Map.of(), null);
        var fields = Map.of("properties", Map.of("facility", Map.of("type", "object", "enabled", false)));
        var aliases = Map.of("facilities", Map.of("is_write_index", true));
        wire.exchange("PUT", "/facilities-v1", Map.of(), Map.of("mappings", fields, "aliases", aliases));
    }

    private void put(String id, Map<String, ?> facility) {
        var place = Map.of("routing", town.value(), "version", "7", "version_type", "external");
        var document = Map.of("tenant", town.value(), "id", id, "kind", "toilet", "facility", facility);
        wire.exchange("PUT", "/facilities/_doc/" + town + ":" + id, place, document);
    }

    private Map<String, ?> facility(int number) {
        return Map.of("tenant", town.value(), "id", "" + number, "kind", "toilet", "facility", OPEN);
    }

    private JsonNode document(String id) {
        return wire.exchange("GET", "/facilities/_doc/" + town + ":" + id, Map.of("routing", town.value()), null);
    }

    private List<JsonNode> found(Question question) {
        refresh();
        return CurrentTenant.callAs(town, () -> search.ask(question)).hits().stream()
                .map(Answer.Hit::source)
                .toList();
    }

    private void refresh() {
        wire.exchange("POST", "/facilities/_refresh", Map.of(), null);
    }
}
