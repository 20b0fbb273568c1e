package io.cityops.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.search.index.CheckedSearch.ForeignDocument;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Tears the first wall down and sees the second one hold. */
@SearchTest
class TenantIsolationIT {

    private static final double LNG = 10.5;
    private static final double LAT = 20.5;

    private final TenantId springfield = Towns.found();
    private final TenantId shelbyville = Towns.found();
    private final Facility theirs = Facility.toilet("Shelbyville's own", LNG, LAT);
    private @Autowired Towns.Telling telling;
    private @Autowired TenantSearch search;
    private @Autowired ElasticsearchWire wire;
    private @Autowired MockMvcTester http;

    @BeforeEach
    void shelbyvilleHasAToilet() throws InterruptedException {
        telling.changed(springfield, Facility.toilet("Springfield's own", LNG, LAT));
        telling.changed(shelbyville, theirs);
        telling.heard("facilities");
    }

    @Test
    void aTownFindsItsOwnOnly() {
        var question = Question.in(SearchIndex.FACILITIES).take(10, "id").counted();

        var answer = CurrentTenant.callAs(springfield, () -> search.ask(question));

        assertThat(answer.total()).isOne();
        assertThat(answer.hits().getFirst().source().path("tenant").asString()).isEqualTo(springfield.value());
    }

    @Test
    void anotherTownsThingIsNotThere() {
        var own = "/t/" + springfield;

        assertThat(http.get().uri(own + "/api/search/facilities/" + theirs.id()))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("Shelbyville");
        assertThat(http.get().uri(own + "/api/search/facilities/nearest?lng=10.5&lat=20.5"))
                .hasStatusOk()
                .bodyText()
                .contains("Springfield")
                .doesNotContain("Shelbyville");
        assertThat(http.get().uri(own + "/api/search/facilities/at?lng=10.5&lat=20.5"))
                .hasStatusOk()
                .bodyText()
                .contains("\"total\":1")
                .doesNotContain("Shelbyville");
        assertThat(http.get().uri(own + "/api/search/facilities/clusters?bbox=10,20,11,21&zoom=10"))
                .hasStatusOk()
                .bodyText()
                .contains("\"count\":1")
                .doesNotContain("Shelbyville");
    }

    @Test
    void withoutTheFirstWallTheSecondHoldsDocumentsBack() {
        var torn = new CheckedSearch(this::everything, new SimpleMeterRegistry());
        var question = Question.in(SearchIndex.FACILITIES).take(100, "id").where("id", theirs.id());

        assertThatExceptionOfType(ForeignDocument.class)
                .isThrownBy(() -> CurrentTenant.callAs(springfield, () -> torn.ask(question)));
    }

    @Test
    void withoutTheFirstWallTheSecondHoldsSumsBack() {
        var torn = new CheckedSearch(this::everything, new SimpleMeterRegistry());
        var question =
                Question.in(SearchIndex.FACILITIES).summedUp(Map.of("kinds", Map.of("terms", Map.of("field", "kind"))));

        assertThatExceptionOfType(ForeignDocument.class)
                .isThrownBy(() -> CurrentTenant.callAs(springfield, () -> torn.ask(question)));
    }

    /** Asks for what was asked for, of everybody. */
    private tools.jackson.databind.JsonNode everything(TenantId tenant, Question question) {
        var body = new java.util.LinkedHashMap<>(question.body());
        body.put("query", Map.of("bool", Map.of("filter", List.copyOf(question.filters()))));
        return wire.exchange("POST", "/facilities/_search", Map.of(), body);
    }
}
