package io.cityops.cases.desk;

import static io.cityops.cases.FakeTenantService.COMMUNITY;
import static io.cityops.cases.FakeTenantService.CONDITION;
import static io.cityops.cases.FakeTenantService.DISTRICT;
import static io.cityops.cases.FakeTenantService.OTHER_COMMUNITY;
import static io.cityops.cases.FakeTenantService.OTHER_STREET;
import static io.cityops.cases.FakeTenantService.STREET;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case is seen by the unit that found it or handles it and by those above it: never beside it, nor beneath it. */
class AcrossLevelsIT extends OverHttp {

    private static final String TOWN = "levelled";
    private static final String CASES = "/t/levelled/api/cases";
    private static final List<String> BESIDE = List.of(OTHER_COMMUNITY, OTHER_STREET, FakeTenantService.SANITATION);

    private final String desk = desk(TOWN);
    private final String community = worker(COMMUNITY);
    private final String street = unit(TOWN, STREET);
    private final String district = unit(TOWN, DISTRICT);

    /** Yellow is signed and assigned here, and levels have names. */
    @BeforeEach
    void settle() {
        var admin = staff(TOWN, "admin", null, "case.read", "catalogue.manage");
        var known = get("/t/levelled/api/case-rules", admin);
        var levels = Map.of("yellowFrom", "assigned", "names", List.of("区级", "街道"));
        var rules = Map.of("city", Map.of("levels", levels));
        var settled = put(
                "/t/levelled/api/case-rules",
                admin,
                Map.of("version", known.body().at("/version").asInt(), "rules", rules));
        assertThat(settled.status()).as(settled.body().toString()).isEqualTo(200);
    }

    @Test
    void threeLevelsSeeOneLightAtOnce() throws Exception {
        try (var below = listen(community);
                var between = listen(street);
                var above = listen(district);
                var beside = listen(worker(OTHER_COMMUNITY));
                var other = listen(unit(TOWN, OTHER_STREET))) {
            var id = found(community);
            shows(id, "reported", "blue", below, between, above);
            dispatch(id, STREET);
            act(TOWN, id, street, "sign", Map.of());
            shows(id, "handling", "blue", below, between, above);
            act(TOWN, id, street, "assign", Map.of("handler", "李师傅"));
            shows(id, "handling", "yellow", below, between, above);
            act(TOWN, id, street, "feed_back", Map.of("note", "已清理"));
            shows(id, "to_check", "green", below, between, above);

            var witness = found(worker(OTHER_COMMUNITY));
            beside.await(line -> line.contains(witness));
            between.await(line -> line.contains(witness));
            assertThat(beside.lines()).noneMatch(line -> line.contains(id));
            assertThat(other.lines()).noneMatch(line -> line.contains(id) || line.contains(witness));
            assertThat(below.lines()).noneMatch(line -> line.contains(witness));
        }
    }

    @Test
    void whatACommunityFoundIsSeenAboveItAndNotBesideIt() {
        var id = found(community);

        for (var above : List.of(community, street, district)) {
            assertThat(get(CASES + "/" + id, above).text("/reportingUnit/id")).isEqualTo(COMMUNITY);
            assertThat(listed(above)).contains(id);
            assertThat(get(CASES + "/map?limit=500", above).body().toString()).contains(id);
        }
        for (var unit : BESIDE) {
            var stranger = worker(unit);
            assertThat(get(CASES + "/" + id, stranger).status()).isEqualTo(404);
            assertThat(get(CASES + "/" + id + "/similar", stranger).status()).isEqualTo(404);
            assertThat(post(CASES + "/" + id + "/actions", stranger, Map.of("action", "sign", "version", 1))
                            .status())
                    .isEqualTo(404);
            assertThat(listed(stranger)).doesNotContain(id);
            assertThat(get(CASES + "/map", stranger).body().toString()).doesNotContain(id);
        }
    }

    @Test
    void whatAStreetHandlesIsNotSeenBeneathIt() {
        var id = post(CASES, desk, at(109.9)).text("/id");
        dispatch(id, STREET);

        assertThat(get(CASES + "/" + id, district).status()).isEqualTo(200);
        assertThat(get(CASES + "/" + id, street).status()).isEqualTo(200);
        for (var unit : List.of(COMMUNITY, OTHER_COMMUNITY, OTHER_STREET)) {
            assertThat(get(CASES + "/" + id, worker(unit)).status()).isEqualTo(404);
            assertThat(listed(worker(unit))).doesNotContain(id);
        }
    }

    @Test
    void levelsStandSideBySideWithTheirLightsAndTheirNewestCases() {
        var before = lights(levels("", desk), STREET);
        var id = found(community);
        var other = found(worker(OTHER_COMMUNITY));
        dispatch(id, STREET);
        act(TOWN, id, street, "sign", Map.of());
        act(TOWN, id, street, "assign", Map.of("handler", "李师傅"));
        var nobodys = post(CASES, desk, at(109.9)).text("/id");

        var all = levels("?unit=" + COMMUNITY, desk);
        assertThat(all.findValuesAsString("chosen")).containsExactly(DISTRICT, STREET, COMMUNITY);
        assertThat(all.at("/0/name").asString()).isEqualTo("区级");
        assertThat(all.at("/1/name").asString()).isEqualTo("街道");
        assertThat(all.at("/2/name").isNull()).isTrue();
        assertThat(newest(all, 0)).contains(id, other, nobodys);
        assertThat(newest(all, 1)).contains(id, other).doesNotContain(nobodys);
        assertThat(newest(all, 2)).contains(id).doesNotContain(other);
        var after = lights(all, STREET);
        assertThat(after.at("/blue").asInt()).isEqualTo(before.at("/blue").asInt() + 1);
        assertThat(after.at("/yellow").asInt())
                .as("found beneath it and handled by it, it counts once")
                .isEqualTo(before.at("/yellow").asInt() + 1);
        assertThat(get(CASES + "?limit=200&within=" + STREET, desk)
                        .body()
                        .at("/items")
                        .findValuesAsString("id"))
                .contains(id, other)
                .doesNotContain(nobodys);

        var below = levels("", community);
        assertThat(below.findValuesAsString("chosen")).containsExactly(COMMUNITY);
        assertThat(below.at("/0/level").asInt()).isEqualTo(3);
        assertThat(below.toString()).contains(id).doesNotContain(other, nobodys, OTHER_COMMUNITY);
        assertThat(below.at("/0/units").findValuesAsString("id")).containsExactly(COMMUNITY);
        for (var unit : List.of(OTHER_COMMUNITY, STREET, DISTRICT, "d0000000-0000-7000-8000-000000000999")) {
            assertThat(get(CASES + "/levels?unit=" + unit, community).status()).isEqualTo(404);
        }
        assertThat(get(CASES + "?limit=200&within=" + OTHER_COMMUNITY, community)
                        .body()
                        .at("/items"))
                .isEmpty();
        assertThat(get(CASES + "/levels", worker("d0000000-0000-7000-8000-000000000999"))
                        .body()
                        .at("/levels"))
                .isEmpty();
    }

    @Test
    void anotherTenantSeesNothingOfThem() {
        var id = found(community);
        var stranger = desk("nanyang");

        assertThat(get(CASES + "/levels", stranger).status()).isEqualTo(404);
        assertThat(get("/t/nanyang/api/cases/levels?unit=" + COMMUNITY, stranger)
                        .status())
                .isEqualTo(404);
        assertThat(get("/t/nanyang/api/cases/levels", stranger).body().toString())
                .doesNotContain(id, COMMUNITY, DISTRICT);
        assertThat(get("/t/nanyang/api/cases?limit=200&within=" + COMMUNITY, stranger)
                        .body()
                        .at("/items"))
                .isEmpty();
        assertThat(get(CASES + "/levels", null).status()).isEqualTo(401);
    }

    @Test
    void whatALevelCannotBeCalledIsRefusedAtItsField() {
        var rules = "/t/levelled/api/case-rules";
        var admin = staff(TOWN, "admin", null, "case.read", "catalogue.manage");
        var levels = Map.of("yellowFrom", "red", "names", List.of("区级", " "));
        var version = get(rules, admin).body().at("/version").asInt();

        var refused = put(rules, admin, Map.of("version", version, "rules", Map.of("city", Map.of("levels", levels))));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/rules/city/levels/yellowFrom", "/rules/city/levels/names/1");
    }

    @Test
    void whoStandsAboveLooksOnAndOnlyTheUnitItselfActs() {
        var id = found(community);
        dispatch(id, COMMUNITY);

        var seen = get(CASES + "/" + id, street);
        assertThat(actions(seen)).isEmpty();
        var sign = new HashMap<String, Object>(
                Map.of("action", "sign", "version", seen.body().at("/version").asLong()));
        assertThat(post(CASES + "/" + id + "/actions", street, sign).status()).isEqualTo(403);
        var recording = Map.of(
                "upload",
                Map.of("upload", "none"),
                "device",
                "none",
                "officer",
                "警号 1024",
                "began",
                "2026-01-01T08:00:00Z",
                "ended",
                "2026-01-01T08:05:00Z");
        assertThat(post(CASES + "/" + id + "/device-files", street, recording).status())
                .isEqualTo(403);
        assertThat(post(CASES + "/" + id + "/device-files", unit(TOWN, COMMUNITY), recording)
                        .status())
                .isEqualTo(422);
        assertThat(post(CASES + "/" + id + "/actions", community, sign).status())
                .isEqualTo(200);
    }

    @Test
    void whatACommunityPutRightItselfStandsInTheLogOfItsStreet() {
        var told = new HashMap<>(at(109.41));
        told.put("handled", "已当场清扫");
        var number = post(CASES, community, told).text("/number");
        var checks = staff(TOWN, "street", STREET, "case.read", "case.handle", "case.check");

        for (var above : List.of(street, checks, district)) {
            assertThat(get("/t/levelled/api/patrol/daily-log", above).body().toString())
                    .contains(number);
        }
        assertThat(get("/t/levelled/api/patrol/daily-log", unit(TOWN, OTHER_STREET))
                        .body()
                        .toString())
                .doesNotContain(number);
    }

    @Test
    void whatACitizenTellsIsFoundByWhoseGroundItIs() {
        Awaitility.await() // grids are fetched beside the first report, which does not wait for them
                .until(() -> COMMUNITY.equals(post(CASES, desk, at(109.41)).text("/reportingUnit/id")));

        assertThat(post(CASES, desk, at(109.43)).body().at("/reportingUnit").isNull())
                .isTrue();
        var own = new HashMap<>(at(109.41));
        own.put("source", "patrol");
        assertThat(post(CASES, worker(OTHER_STREET), own).text("/reportingUnit/id"))
                .isEqualTo(OTHER_STREET);
        assertThat(post(CASES, worker(OTHER_STREET), at(109.41)).text("/reportingUnit/id"))
                .isEqualTo(OTHER_STREET); // or who told would not see it
        var centre = staff(TOWN, "seat", DISTRICT, "case.read", "case.report", "case.accept");
        assertThat(post(CASES, centre, at(109.41)).text("/reportingUnit/id")).isEqualTo(COMMUNITY);
        assertThat(post(CASES, centre, at(109.43)).text("/reportingUnit/id")).isEqualTo(DISTRICT);
    }

    private static void shows(String id, String stage, String light, Ear... ears) {
        for (var ear : ears) {
            ear.await(line -> line.contains(id)
                    && line.contains("\"stage\":\"" + stage + "\"")
                    && line.contains("\"progressLight\":\"" + light + "\""));
        }
    }

    private static JsonNode levels(String query, String by) {
        var answer = get(CASES + "/levels" + query, by);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer.body().at("/levels");
    }

    private static JsonNode lights(JsonNode levels, String unit) {
        for (var level : levels) {
            for (var one : level.at("/units")) {
                if (one.at("/id").asString().equals(unit)) {
                    return one.at("/lights");
                }
            }
        }
        throw new AssertionError("not shown: " + unit);
    }

    private static List<String> newest(JsonNode levels, int at) {
        return levels.at("/" + at + "/newest")
                .valueStream()
                .map(row -> row.at("/id").asString())
                .toList();
    }

    private void dispatch(String id, String unit) {
        act(TOWN, id, desk, "accept", Map.of());
        act(TOWN, id, desk, "file", Map.of("condition", CONDITION));
        act(TOWN, id, desk, "dispatch", Map.of("unit", unit));
    }

    private static String found(String by) {
        var told = new HashMap<>(at(109.9));
        told.put("source", "patrol");
        return post(CASES, by, told).text("/id");
    }

    private static Map<String, Object> at(double lng) {
        var told = new HashMap<>(report());
        told.put("place", Map.of("lng", lng, "lat", 24.31));
        return told;
    }

    private static List<String> listed(String by) {
        return get(CASES + "?limit=200&sort=reported", by).body().at("/items").findValuesAsString("id");
    }

    /** Somebody of a unit who reports as well. */
    private static String worker(String unit) {
        return staff(TOWN, "worker", unit, "case.read", "case.report", "case.handle");
    }

    private static Ear listen(String token) throws Exception {
        return Ear.listen(request(CASES + "/stream", token), null);
    }
}
