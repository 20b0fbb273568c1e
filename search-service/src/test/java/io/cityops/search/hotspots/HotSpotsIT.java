package io.cityops.search.hotspots;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.Callers;
import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class HotSpotsIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final UUID SANITATION = Ids.next();
    private static final UUID ROADS = Ids.next();
    private static final String LITTER = "0103";
    private static final String COVERS = "0201";

    /** The week that is over, as the towns of these tests see it. */
    private static final LocalDate MONDAY = LocalDate.now(SHANGHAI)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .minusWeeks(1);

    private final TenantId town = Towns.found();
    private @Autowired Towns.Telling telling;
    private @Autowired TenantSearch search;
    private @Autowired MockMvcTester http;
    private @Autowired JsonMapper json;

    @Test
    void aRiseIsFoundAndASteadyHighPlaceIsNot() throws Exception {
        everyWeek("STEADY", LITTER, SANITATION, 4);
        inWeek(0, "STEADY", LITTER, SANITATION, 5);
        everyWeek("RISEN", LITTER, SANITATION, 1);
        inWeek(0, "RISEN", LITTER, SANITATION, 7);
        everyWeek("RISEN", COVERS, ROADS, 1);
        inWeek(0, "RISEN", COVERS, ROADS, 1);
        inWeek(30, "RISEN", LITTER, SANITATION, 1);
        telling.heard("cases");

        var found = look("", all());

        assertThat(found.path("total").asInt()).isOne();
        var spot = found.path("items").get(0);
        assertThat(spot.path("grid").asString()).isEqualTo("RISEN");
        assertThat(spot.path("gridName").asString()).isEqualTo("Grid RISEN");
        assertThat(spot.path("about").asString()).isEqualTo("gb matter " + LITTER);
        assertThat(spot.path("category").asString()).isEqualTo("About " + LITTER);
        assertThat(spot.path("count").asInt()).isEqualTo(7);
        assertThat(spot.path("usual").asDouble()).isEqualTo(1);
        assertThat(spot.path("excess").asDouble()).isEqualTo(6);
        assertThat(spot.path("chance").asDouble()).isBetween(0.0, 0.01);
        assertThat(spot.path("weeks").toString()).isEqualTo("[1,1,1,1,1,1,1,1,1,1,1,1]");
        assertThat(spot.path("newGrid").asBoolean()).isFalse();
        assertThat(spot.path("centre").path("lng").asDouble()).isBetween(109.4, 109.5);
        assertThat(spot.path("bounds").path("north").asDouble()).isBetween(24.29, 24.31);
        assertThat(found.path("from").asString()).isEqualTo(MONDAY.toString());
        assertThat(found.path("running").asBoolean()).isFalse();
        assertThat(found.path("compared").asInt()).isEqualTo(12);
        assertThat(found.path("looked").asInt()).isEqualTo(3);
        assertThat(found.path("usually").asDouble(-1)).isZero();
        assertThat(found.path("complete").asBoolean()).isTrue();
        assertThat(found.path("lagMillis").isNumber()).isTrue();

        var behind = read(
                "/t/" + town + "/api/search/cases?grid=RISEN&about=gb matter " + LITTER + "&from=" + at(MONDAY) + "&to="
                        + at(MONDAY.plusWeeks(1)),
                all());
        assertThat(behind.path("total").asInt()).isEqualTo(7);
    }

    @Test
    void aWeekBeginsAtMidnightOfTheTown() throws Exception {
        inWeek(30, "G", LITTER, SANITATION, 1);
        for (var number = 0; number < 4; number++) {
            told("G", LITTER, SANITATION, MONDAY.atStartOfDay(SHANGHAI));
            told("G", LITTER, SANITATION, MONDAY.plusWeeks(1).atStartOfDay(SHANGHAI));
        }
        told("G", LITTER, SANITATION, MONDAY.atStartOfDay(SHANGHAI).minusSeconds(1));
        telling.heard("cases");

        var spot = look("", all()).path("items").get(0);

        assertThat(spot.path("count").asInt()).isEqualTo(4);
        assertThat(spot.path("weeks").toString()).isEqualTo("[0,0,0,0,0,0,0,0,0,0,0,1]");
    }

    @Test
    void theRunningWeekAndEarlierOnesMayBeAsked() throws Exception {
        inWeek(30, "G", LITTER, SANITATION, 1);
        inWeek(2, "EARLIER", LITTER, SANITATION, 4);
        for (var number = 0; number < 5; number++) {
            told("NOW", LITTER, SANITATION, MONDAY.plusWeeks(1).atStartOfDay(SHANGHAI));
        }
        telling.heard("cases");

        assertThat(grids(look("", all()))).isEmpty();
        var running = look(
                "week="
                        + Weeks.asked(null, 4, SHANGHAI, Instant.now().plus(Duration.ofDays(7)))
                                .name(),
                all());
        assertThat(running.path("running").asBoolean()).isTrue();
        assertThat(grids(running)).containsExactly("NOW");
        assertThat(running.at("/items/0/newGrid").asBoolean()).isTrue();
        var earlier = new Weeks(MONDAY.minusWeeks(2), 12, SHANGHAI).name();
        assertThat(grids(look("week=" + earlier + "&baseline=26", all()))).containsExactly("EARLIER");
    }

    @Test
    void noGridIsNewWhereTheTownIs() throws Exception {
        inWeek(14, "G", LITTER, SANITATION, 1);
        inWeek(0, "RISEN", LITTER, SANITATION, 4);
        telling.heard("cases");

        assertThat(look("", all()).at("/items/0/newGrid").asBoolean(true)).isFalse();
        assertThat(look("baseline=8", all()).at("/items/0/newGrid").asBoolean()).isTrue();
    }

    @Test
    void gridsMayBeComparedAsAWhole() throws Exception {
        inWeek(30, "G", LITTER, SANITATION, 1);
        inWeek(0, "G", LITTER, SANITATION, 2);
        inWeek(0, "G", COVERS, ROADS, 2);
        inWeek(0, null, COVERS, ROADS, 3);
        telling.heard("cases");

        var apart = look("", all());
        assertThat(apart.path("total").asInt()).isZero();
        assertThat(apart.path("leftOut").asInt()).isEqualTo(3);
        var whole = look("level=grid", all());
        assertThat(grids(whole)).containsExactly("G");
        assertThat(whole.at("/items/0/about").isNull()).isTrue();
        assertThat(whole.at("/items/0/category").isNull()).isTrue();
        assertThat(whole.path("leftOut").asInt()).isEqualTo(3);
    }

    @Test
    void whoSeesTheOwnUnitAloneFindsNothingOfOthers() throws Exception {
        for (var unit : List.of(SANITATION, ROADS)) {
            inWeek(30, "G", LITTER, unit, 1);
        }
        inWeek(0, "LITTERED", LITTER, SANITATION, 6);
        inWeek(0, "OPEN", COVERS, ROADS, 5);
        inWeek(0, "BOTH", COVERS, ROADS, 2);
        inWeek(0, "BOTH", COVERS, SANITATION, 2);
        telling.heard("cases");

        assertThat(grids(look("", all()))).containsExactly("LITTERED", "OPEN", "BOTH");
        var roads = look("", Callers.of(town, ROADS, "case.read", "case.handle"));
        assertThat(grids(roads)).containsExactly("OPEN");
        assertThat(roads.toString()).doesNotContain("LITTERED", "Grid BOTH");
        assertThat(roads.path("looked").asInt()).isEqualTo(2);
        assertThat(grids(look("", Callers.of(town, "case.read", "case.handle"))))
                .isEmpty();
    }

    @Test
    void anotherTownSeesNothing() throws Exception {
        var other = Towns.found();
        inWeek(30, "G", LITTER, SANITATION, 1);
        inWeek(0, "OURS", LITTER, SANITATION, 6);
        telling.heard("cases");

        assertThat(grids(look("", all()))).containsExactly("OURS");
        var theirs = Callers.of(other, "case.read", "case.accept");
        assertThat(http.get().uri("/t/" + town + "/api/search/hot-spots").with(theirs))
                .hasStatus(404);
        assertThat(http.get().uri("/t/" + other + "/api/search/hot-spots").with(theirs))
                .hasStatusOk()
                .bodyText()
                .contains("\"compared\":0", "\"judged\":false", "\"looked\":0")
                .doesNotContain("OURS");
        assertThat(http.get().uri("/t/" + town + "/api/search/hot-spots")).hasStatus(401);
        assertThat(http.get().uri("/t/" + town + "/api/search/hot-spots").with(Callers.of(town, "facility.write")))
                .hasStatus(403);
    }

    @Test
    void nothingIsJudgedByTooFewWeeks() throws Exception {
        inWeek(3, "G", LITTER, SANITATION, 1);
        inWeek(0, "G", LITTER, SANITATION, 9);
        telling.heard("cases");

        var found = look("", all());

        assertThat(found.path("judged").asBoolean()).isFalse();
        assertThat(found.path("compared").asInt()).isEqualTo(3);
        assertThat(found.path("items")).isEmpty();
        assertThat(found.path("usually").isNull()).isTrue();
    }

    @Test
    void whatIsLeftOutIsSaid() throws Exception {
        for (var grid : List.of("A", "B", "C", "D")) {
            inWeek(1, grid, LITTER, SANITATION, 1);
            inWeek(0, grid, LITTER, SANITATION, 2);
        }
        telling.heard("cases");

        var whole = count(new HotSpotSettings(100, 3, Duration.ofSeconds(10)));
        assertThat(whole.complete()).isTrue();
        assertThat(whole.until()).isNull();
        assertThat(whole.byPlace())
                .hasSize(4)
                .allSatisfy(
                        (place, weeks) -> assertThat(weeks).endsWith(0, 1, 2).hasSize(13));
        var broken = count(new HotSpotSettings(5, 5, Duration.ofSeconds(10)));
        assertThat(broken.complete()).isFalse();
        assertThat(broken.until()).isEqualTo("B");
        assertThat(broken.byPlace().keySet()).extracting(Place::grid).containsExactly("A", "B");
        var late = count(new HotSpotSettings(100, 2, Duration.ZERO));
        assertThat(late.complete()).isFalse();
        assertThat(late.until()).isNull();
        assertThat(late.byPlace()).isEmpty();
    }

    @Test
    void noMoreAreShownThanAskedForAndAllAreCounted() throws Exception {
        inWeek(30, "G", LITTER, SANITATION, 1);
        for (var grid : List.of("A", "B", "C")) {
            inWeek(0, grid, LITTER, SANITATION, 4);
        }
        telling.heard("cases");

        var found = look("limit=2", all());

        assertThat(grids(found)).containsExactly("A", "B");
        assertThat(found.path("total").asInt()).isEqualTo(3);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        for (var wrong : Map.of(
                        "week=2026-47", "week",
                        "week=2099-W01", "week",
                        "baseline=3", "baseline",
                        "baseline=27", "baseline",
                        "level=street", "level",
                        "limit=0", "limit",
                        "limit=201", "limit")
                .entrySet()) {
            assertThat(http.get()
                            .uri("/t/" + town + "/api/search/hot-spots?" + wrong.getKey())
                            .with(all()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("\"" + wrong.getValue() + "\"");
        }
    }

    private Counts count(HotSpotSettings settings) {
        var weeks = new Weeks(MONDAY, 12, SHANGHAI);
        return CurrentTenant.callAs(
                town,
                () -> new Counting(search, settings).of(() -> Question.in(SearchIndex.CASES), weeks, Level.CATEGORY));
    }

    private static List<String> grids(JsonNode found) {
        return found.path("items")
                .valueStream()
                .map(spot -> spot.path("grid").asString())
                .toList();
    }

    private void everyWeek(String grid, String code, UUID unit, int count) {
        for (var ago = 1; ago <= 12; ago++) {
            inWeek(ago, grid, code, unit, count);
        }
    }

    private void inWeek(int ago, @Nullable String grid, String code, UUID unit, int count) {
        for (var number = 0; number < count; number++) {
            told(
                    grid,
                    code,
                    unit,
                    MONDAY.minusWeeks(ago)
                            .plusDays(number % 7)
                            .atTime(LocalTime.NOON)
                            .atZone(SHANGHAI));
        }
    }

    private void told(@Nullable String grid, String code, UUID unit, ZonedDateTime reportedAt) {
        var id = Ids.next().toString();
        var payload = new LinkedHashMap<String, Object>();
        payload.put("id", id);
        payload.put("number", "N" + id);
        payload.put("version", 1);
        payload.put("stage", "handling");
        payload.put("category", Map.of("code", code, "name", "About " + code, "scheme", "gb"));
        payload.put("description", "told");
        payload.put("location", Map.of("lng", 109.45, "lat", 24.3));
        payload.put("unit", Map.of("id", unit.toString(), "name", "Unit"));
        payload.put("reportedAt", reportedAt.toOffsetDateTime().toString());
        if (grid != null) {
            payload.put("grid", Map.of("code", grid, "name", "Grid " + grid));
        }
        telling.tell("cases", town, "case.changed", id, payload);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    private RequestPostProcessor all() {
        return Callers.of(town, "case.read", "case.accept");
    }

    private JsonNode look(String query, RequestPostProcessor caller) throws Exception {
        return read("/t/" + town + "/api/search/hot-spots?" + query, caller);
    }

    private JsonNode read(String address, RequestPostProcessor caller) throws Exception {
        var answer = http.get().uri(address).with(caller).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
