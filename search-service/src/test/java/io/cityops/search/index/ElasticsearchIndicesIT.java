package io.cityops.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.tenancy.CurrentTenant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class ElasticsearchIndicesIT {

    private @Autowired ElasticsearchWire wire;
    private @Autowired IndexSettings settings;
    private @Autowired JsonMapper json;
    private @Autowired TenantSearch search;

    @Test
    void teachesAnOlderIndexTheFieldsThatWereAddedSince() {
        new ElasticsearchIndices(wire, settings, json).prepare();
        wire.exchange("DELETE", "/cases-v1", Map.of(), null);
        var older = Map.of(
                "mappings", Map.of("dynamic", "strict"), "aliases", Map.of("cases", Map.of("is_write_index", true)));
        wire.exchange("PUT", "/cases-v1", Map.of(), older);

        new ElasticsearchIndices(wire, settings, json).prepare();

        var fields = wire.exchange("GET", "/cases-v1/_mapping", Map.of(), null).at("/cases-v1/mappings/properties");
        assertThat(fields.at("/warnAt/type").asString()).isEqualTo("date");
        assertThat(fields.at("/number/normalizer").asString()).isEqualTo("lowercase");
    }

    @Test
    void aNewVersionTakesOverWhatTheOldOneHoldsAndItsPlace() {
        new ElasticsearchIndices(wire, settings, json).prepare();
        var tenant = Towns.found();
        wire.exchange("DELETE", "/facilities-v3", Map.of(), null);
        wire.exchange(
                "PUT",
                "/facilities-v1",
                Map.of(),
                Map.of(
                        "mappings",
                                Map.of("properties", Map.of("facility", Map.of("type", "object", "enabled", false))),
                        "aliases", Map.of("facilities", Map.of("is_write_index", true))));
        var facility = Map.of("status", "closed", "attributes", Map.of("maleStalls", 5));
        var old = Map.of("tenant", tenant.value(), "id", "one", "kind", "toilet", "facility", facility);
        var open = Map.of("status", "open", "attributes", Map.of("openHours", "06:00-22:00"));
        var other = Map.of("tenant", tenant.value(), "id", "two", "kind", "toilet", "facility", open);
        var place = Map.of("routing", tenant.value(), "version", "7", "version_type", "external");
        wire.exchange("PUT", "/facilities/_doc/" + tenant + ":one", place, old);
        wire.exchange("PUT", "/facilities/_doc/" + tenant + ":two", place, other);

        new ElasticsearchIndices(wire, settings, json).prepare();

        assertThat(wire.exists("/facilities-v1")).isFalse();
        wire.exchange("POST", "/facilities/_refresh", Map.of(), null);
        var question = Question.in(SearchIndex.FACILITIES)
                .where("facility.status", "closed")
                .where("facility.attributes.maleStalls", "5")
                .take(1);
        assertThat(CurrentTenant.callAs(tenant, () -> search.ask(question)).hits())
                .hasSize(1);
        assertThat(CurrentTenant.callAs(
                                tenant,
                                () -> search.ask(Question.in(SearchIndex.FACILITIES)
                                        .where("hours", "06:00-22:00")
                                        .take(1)))
                        .hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.source().path("id").asString()).isEqualTo("two"));
        var document =
                wire.exchange("GET", "/facilities/_doc/" + tenant + ":one", Map.of("routing", tenant.value()), null);
        assertThat(document.path("_version").asLong()).isEqualTo(7);
    }
}
