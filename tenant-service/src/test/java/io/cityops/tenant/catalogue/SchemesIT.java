package io.cityops.tenant.catalogue;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static io.cityops.tenant.city.CityFeatures.XINING;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@OnCityFeatures
class SchemesIT {

    private static final String OLD = "GBT30428.2-2013";
    private static final String NEW = "GBT47678.5-2026";

    @Autowired
    MockMvcTester http;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    private City xining;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @BeforeEach
    void adopt() {
        xining = new City(http, XINING, "catalogue.manage", "case.read", "audit.read");
        CurrentTenant.runAs(XINING, catalogue::adopt);
        for (var scheme : List.of(OLD, "CJT214-2007")) {
            body(xining.put("catalogue/schemes/" + scheme, Map.of()), 200);
        }
        choose(NEW, today);
    }

    @Test
    void standSideBySide() {
        var known = body(xining.get("catalogue/schemes"), 200);
        assertThat(known.path("current").asString()).isEqualTo(NEW);
        assertThat(known.path("items").findValuesAsString("key")).containsExactly("CJT214-2007", OLD, NEW);
        assertThat(known.path("items").path(0).path("entries").asInt()).isEqualTo(134);

        var manyMeanings = find("scheme=all&q=0501&limit=500").path("items");
        assertThat(manyMeanings.findValuesAsString("scheme")).contains("CJT214-2007", OLD);
        assertThat(names(find("scheme=CJT214-2007&kind=matter&q=0504"))).containsExactly("店外经营");
        assertThat(names(find("scheme=" + OLD + "&kind=matter&q=0504"))).doesNotContain("店外经营");
        assertThat(names(find("scheme=" + OLD + "&kind=matter&q=0405"))).containsExactly("店外经营");
        assertThat(names(find("scheme=" + OLD + "&q=0101"))).containsExactly("私搭乱建", "上水井盖");
    }

    @Test
    void areTheUsualOneUnlessSomebodyAsksForAnother() {
        assertThat(find("limit=500").path("items").findValuesAsString("scheme")).containsOnly(NEW);
        assertThat(http.get().uri("/t/xining/api/catalogue?scheme=GB1").exchange())
                .hasStatus(422)
                .bodyText()
                .contains("CJT214-2007");
    }

    @Test
    void changeForNewReportsFromADayOn() {
        var later = choose(OLD, today.plusDays(3));
        assertThat(later.path("current").asString()).isEqualTo(NEW);
        assertThat(later.path("choices").path(0).path("scheme").asString()).isEqualTo(OLD);
        assertThat(later.path("choices").path(0).path("decidedBy").asString()).isEqualTo("Ann");

        assertThat(choose(OLD, today).path("current").asString()).isEqualTo(OLD);
        assertThat(find("limit=500").path("items").findValuesAsString("scheme")).containsOnly(OLD);
        assertThat(find("scheme=" + NEW + "&q=暴露").path("items").size()).isPositive();
        assertThat(choose(NEW, today).path("current").asString()).isEqualTo(NEW);
        assertThat(body(xining.get("audit?action=catalogue.chosen"), 200).toString())
                .contains(OLD);
    }

    @ParameterizedTest
    @CsvSource({"-1,/from", "800,/from"})
    void areNotChosenForThePastOrForFarAhead(int days, String field) {
        assertThat(xining.put(
                        "catalogue/current",
                        Map.of("scheme", OLD, "from", today.plusDays(days).toString())))
                .hasStatus(422)
                .bodyText()
                .contains(field);
    }

    @Test
    void areChosenOnlyWhereTheyWereAdopted() {
        var taipei = new City(http, TAIPEI, "catalogue.manage");
        assertThat(taipei.put("catalogue/current", Map.of("scheme", OLD, "from", today.toString())))
                .hasStatus(422)
                .bodyText()
                .contains("/scheme");
        assertThat(taipei.put("catalogue/schemes/GB1", Map.of())).hasStatus(404);
        assertThat(new City(http, XINING, "case.read").put("catalogue/schemes/" + OLD, Map.of()))
                .hasStatus(403);
    }

    @Test
    void bringAnotherCitysOwnOnlyToWhoAsks() {
        CurrentTenant.runAs(LIUZHOU, catalogue::adopt);
        var liuzhou = new City(http, LIUZHOU, "catalogue.manage", "case.read");
        try {
            var without = body(liuzhou.put("catalogue/schemes/" + OLD, Map.of()), 200);
            assertThat(own(without)).isZero();
            var with = body(liuzhou.put("catalogue/schemes/" + OLD, Map.of("examples", true)), 200);
            assertThat(own(with)).isEqualTo(58);
            assertThat(own(body(liuzhou.put("catalogue/schemes/" + OLD, Map.of("examples", true)), 200)))
                    .isEqualTo(58);
        } finally {
            CurrentTenant.runAs(
                    LIUZHOU,
                    () -> jdbc.sql("delete from catalogue_entry where scheme = ?")
                            .param(OLD)
                            .update());
        }
    }

    @Test
    void sayWhatIsCalledHowInAnother() {
        var lids = body(xining.get("catalogue/counterparts?scheme=" + OLD + "&kind=part&code=0101&name=上水井盖"), 200)
                .path("items");
        assertThat(lids.size()).isEqualTo(2);
        assertThat(lids.path(0).path("why").asString()).isEqualTo("table");
        assertThat(lids.path(0).path("entry").path("name").asString()).isEqualTo("供水井盖异常");
        assertThat(lids.path(1).path("entry").path("kind").asString()).isEqualTo("part");

        var shops = body(xining.get("catalogue/counterparts?scheme=CJT214-2007&code=0504&name=店外经营&to=" + OLD), 200)
                .path("items");
        assertThat(shops.size()).isEqualTo(1);
        assertThat(shops.path(0).path("entry").path("code").asString()).isEqualTo("0405");
        assertThat(shops.path(0).path("why").asString()).isEqualTo("same_name");
    }

    @Test
    void letPartsBeFiledWhereTheStandardDoes() {
        var lid = find("scheme=" + OLD + "&kind=part&q=0101").path("items").path(0);
        assertThat(lid.path("conditions").path(0).path("basis").asString()).isEqualTo("city_standard");
        var changed = body(
                xining.put(
                        "catalogue/" + lid.path("id").asString() + "/conditions",
                        Map.of(
                                "conditions",
                                List.of(
                                        lid.path("conditions").path(0),
                                        Map.of("name", "井盖丢失", "limit", Map.of("value", 1, "unit", "urgent_hour"))))),
                200);
        assertThat(changed.path("conditions").path(0).path("basis").asString()).isEqualTo("city_standard");
        assertThat(changed.path("conditions").path(1).path("basis").asString()).isEqualTo("own");
        var part = find("scheme=" + NEW + "&kind=part&q=01001")
                .path("items")
                .path(0)
                .path("id")
                .asString();
        assertThat(xining.put("catalogue/" + part + "/conditions", Map.of("conditions", List.of())))
                .hasStatus(422)
                .bodyText()
                .contains("parts-are-not-filed");
    }

    private JsonNode choose(String scheme, LocalDate from) {
        return body(xining.put("catalogue/current", Map.of("scheme", scheme, "from", from.toString())), 200);
    }

    private static long own(JsonNode known) {
        return known.path("items").path(1).path("own").asLong();
    }

    private static List<String> names(JsonNode page) {
        return page.path("items").values().stream()
                .map(one -> one.path("name").asString())
                .toList();
    }

    private JsonNode find(String query) {
        return body(http.get().uri("/t/xining/api/catalogue?" + query).exchange(), 200);
    }
}
