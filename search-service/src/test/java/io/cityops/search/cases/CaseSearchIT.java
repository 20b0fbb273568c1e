package io.cityops.search.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.doReturn;

import io.cityops.search.Callers;
import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class CaseSearchIT {

    private static final UUID SANITATION = Ids.next();
    private static final UUID ROADS = Ids.next();

    private final TenantId town = Towns.found();
    private @Autowired Towns.Telling telling;
    private @Autowired MockMvcTester http;
    private @Autowired JsonMapper json;
    private @MockitoSpyBean UnitTree tree; // there is no tenant-service: nobody tells the tree

    @Test
    void findsByWordsInChineseAndEnglish() throws Exception {
        report("LZ20261121000001", "解放路与人民路口井盖缺失，夜间很危险", "解放北路12号", "井盖", ROADS, "to_sign");
        report("LZ20261121000002", "Overflowing litter bin beside the bus stop", "河东路", "垃圾箱", SANITATION, "handling");
        report("LZ20261121000003", "公厕停水，地面湿滑", "河东公园", "公共厕所", SANITATION, "closed");
        telling.heard("cases");

        assertThat(numbers("井盖")).containsExactly("LZ20261121000001");
        assertThat(numbers("井")).containsExactly("LZ20261121000001");
        assertThat(numbers("解放路 井盖缺失")).startsWith("LZ20261121000001");
        assertThat(numbers("LITTER bins near bus stop")).containsExactly("LZ20261121000002");
        assertThat(numbers("河东")).containsExactlyInAnyOrder("LZ20261121000002", "LZ20261121000003");
        assertThat(numbers("环卫处")).containsExactlyInAnyOrder("LZ20261121000002", "LZ20261121000003");
        assertThat(numbers("挖掘机")).isEmpty();
        assertThat(numbers("lz20261121000003")).first().isEqualTo("LZ20261121000003");
        assertThat(numbers("LZ2026112100")).hasSize(3);
    }

    @Test
    void marksTheWordsAndNothingElse() throws Exception {
        report("LZ1", "<script>alert(1)</script> 解放路井盖缺失", "解放路", "井盖", ROADS, "to_sign");
        telling.heard("cases");

        var highlight = search("q=解放路", all()).path("items").get(0).path("highlight");

        assertThat(highlight.toString())
                .contains("<em>解放路</em>", "&lt;script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void filtersByStageCategoryAndUnit() throws Exception {
        report("A1", "one", "street", "井盖", ROADS, "to_sign");
        report("A2", "two", "street", "垃圾箱", SANITATION, "handling");
        telling.heard("cases");

        assertThat(search("stage=handling", all()).path("total").asInt()).isOne();
        assertThat(search("unit=" + ROADS, all())
                        .path("items")
                        .get(0)
                        .path("number")
                        .asString())
                .isEqualTo("A1");
        assertThat(search("category=垃圾箱-code&q=street", all()).path("total").asInt())
                .isOne();
        assertThat(search("light=blue", all()).path("total").asInt()).isEqualTo(2);
        assertThat(search("", all()).path("lagMillis").isNumber()).isTrue();
    }

    @Test
    void findsByTheDeadlineLightOfNow() throws Exception {
        var now = Instant.now();
        limited("GREEN", now.plusSeconds(60), now.plusSeconds(600), null);
        limited("YELLOW", now.minusSeconds(60), now.plusSeconds(600), null);
        limited("RED", now.minusSeconds(600), now.minusSeconds(60), null);
        limited("OLDER", null, now.plusSeconds(600), null);
        limited("ENDED", null, null, now.minusSeconds(60));
        telling.heard("cases");

        assertThat(numbers("deadline=green", all())).containsExactlyInAnyOrder("GREEN", "OLDER");
        assertThat(numbers("deadline=yellow", all())).containsExactly("YELLOW");
        assertThat(numbers("deadline=red", all())).containsExactly("RED");
        assertThat(numbers("deadline=", all())).hasSize(5);
        assertThat(search("q=YELLOW", all())
                        .path("items")
                        .get(0)
                        .path("deadlineLight")
                        .asString())
                .isEqualTo("yellow");
    }

    @Test
    void whoOnlyHandlesSeesTheOwnUnitsCases() throws Exception {
        report("A1", "same words", "street", "井盖", ROADS, "to_sign");
        report("A2", "same words", "street", "垃圾箱", SANITATION, "handling");
        telling.heard("cases");

        var roads = Callers.of(town, ROADS, "case.read", "case.handle");
        assertThat(numbers("q=same", roads)).containsExactly("A1");
        assertThat(numbers("unit=" + SANITATION, roads)).isEmpty();
        assertThat(numbers("", Callers.of(town, "case.read", "case.handle"))).isEmpty();
        assertThat(numbers("", Callers.of(town, ROADS, "case.read", "case.handle", "case.dispatch")))
                .hasSize(2);
        assertThat(numbers("", Callers.of(town, ROADS, "case.read", "case.handle", "case.supervise")))
                .hasSize(2);
        assertThat(numbers("", Callers.of(town, ROADS, "case.read"))).hasSize(2);
    }

    @Test
    void whoHandlesAndReportsForAUnitSeesWhatItAndThoseBeneathItFound() throws Exception {
        var community = Ids.next();
        found("F1", community, SANITATION);
        found("F2", Ids.next(), SANITATION);
        found("F3", Ids.next(), community);
        telling.heard("cases");
        doReturn(Set.of(ROADS, community)).when(tree).beneath(ROADS);
        doReturn(Set.of(community)).when(tree).beneath(community);

        for (var unit : List.of(ROADS, community)) {
            var member = Callers.of(town, unit, "case.read", "case.handle", "case.report");
            assertThat(numbers("", member)).containsExactlyInAnyOrder("F1", "F3");
            assertThat(numbers("unit=" + SANITATION, member)).containsExactly("F1");
        }
        assertThat(numbers("", Callers.of(town, "case.read", "case.handle", "case.report")))
                .hasSize(3);
    }

    @Test
    void pagesStayWholeWhileCasesComeIn() throws Exception {
        for (var number = 0; number < 25; number++) {
            report("P%03d".formatted(number), "pothole", "street", "路面", ROADS, "to_sign");
        }
        telling.heard("cases");
        var seen = new ArrayList<String>();
        var page = search("limit=10", all());
        while (true) {
            page.path("items").forEach(row -> seen.add(row.path("number").asString()));
            if (!page.path("next").isString()) {
                break;
            }
            report("NEW" + seen.size(), "pothole", "street", "路面", ROADS, "to_sign");
            telling.heard("cases");
            page = search("limit=10&cursor=" + page.path("next").asString(), all());
        }

        assertThat(seen).hasSize(25).doesNotHaveDuplicates().allMatch(number -> number.startsWith("P"));
    }

    @Test
    void refusesWhoMayNotRead() {
        var address = "/t/" + town + "/api/search/cases";

        assertThat(http.get().uri(address)).hasStatus(401);
        assertThat(http.get().uri(address).with(Callers.of(town, "facility.write")))
                .hasStatus(403);
        assertThat(http.get().uri(address).with(Callers.of(Towns.found(), "case.read")))
                .hasStatus(404);
        assertThat(http.get().uri("/t/" + town + "/api/search/status")).hasStatus(401);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        var address = "/t/" + town + "/api/search/cases";

        assertThat(http.get().uri(address + "?cursor=nonsense").with(all())).hasStatus(422);
        assertThat(http.get().uri(address + "?limit=0").with(all())).hasStatus(422);
        assertThat(http.get().uri(address + "?q=" + "x".repeat(201)).with(all()))
                .hasStatus(422);
        assertThat(http.get().uri(address + "?deadline=blue").with(all())).hasStatus(422);
        assertThat(http.get().uri(address + "?unit=nobody").with(all())).hasStatus4xxClientError();
    }

    @Test
    void showsHowFarItIsBehind() throws Exception {
        report("S1", "pothole", "street", "路面", ROADS, "to_sign");
        telling.heard("cases");

        var status = read("/t/" + town + "/api/search/status", all());

        assertThat(status.path("cases").path("documents").asInt()).isOne();
        assertThat(status.path("cases").path("lagMillis").isNumber()).isTrue();
        assertThat(status.path("cases").path("waiting").asInt()).isZero();
        assertThat(status.path("facilities").path("documents").asInt()).isZero();
    }

    @Test
    void findsWordsKeptTogetherBeforeTheirCharactersApart() throws Exception {
        report("APART", "窨子屋的井台边有一个铁盖，井里的水很深，盖住了", "井巷", "其他", ROADS, "to_sign");
        report("WHOLE", "路口的窨井盖破了", "中山路", "其他", ROADS, "to_sign");
        telling.heard("cases");

        assertThat(numbers("窨井盖")).first().isEqualTo("WHOLE");
        assertThat(numbers("井盖")).first().isEqualTo("WHOLE");
    }

    @Test
    void findsChineseAsItIsRead() throws Exception {
        report("COVER", "路口的窨井盖破了", "重庆路", "窨井盖", ROADS, "to_sign");
        report("LAMP", "路灯不亮", "长安街", "路灯", ROADS, "to_sign");
        telling.heard("cases");

        assertThat(numbers("yinjinggai")).containsExactly("COVER");
        assertThat(numbers("Yin Jing Gai")).containsExactly("COVER");
        assertThat(numbers("yinjingg")).containsExactly("COVER");
        assertThat(numbers("yjg")).containsExactly("COVER");
        assertThat(numbers("jg")).containsExactly("COVER");
        assertThat(numbers("chongqinglu")).containsExactly("COVER");
        assertThat(numbers("changan")).containsExactly("LAMP");
        assertThat(numbers("gaijing")).isEmpty();
    }

    @Test
    void findsWhatIsAlikeWhereNothingIsTheSame() throws Exception {
        report("LZ20261121000007", "路口的窨井盖破了 pothole beside the pavement", "中山路", "部件", ROADS, "to_sign");
        telling.heard("cases");

        for (var typed : List.of("窨进盖", "窨开盖", "窨盖", "pothle", "pavment", "LZ20261121000107")) {
            var found = search("q=" + typed, all());
            assertThat(found.path("items")).as(typed).hasSize(1);
            assertThat(found.path("alike").asBoolean()).as(typed).isTrue();
        }
        assertThat(search("q=窨井盖", all()).path("alike").asBoolean()).isFalse();
        assertThat(numbers("挖开路")).isEmpty();
        assertThat(numbers("000007")).containsExactly("LZ20261121000007");
    }

    @Test
    void findsInABoxAroundAPlaceAndInATime() throws Exception {
        placed("HERE", 109.40, 24.30, "2026-11-01T08:00:00+08:00");
        placed("NEAR", 109.41, 24.30, "2026-11-02T08:00:00+08:00");
        placed("FAR", 110.40, 24.30, "2026-11-03T08:00:00+08:00");
        telling.heard("cases");

        assertThat(numbers("bbox=109.3,24.2,109.405,24.4", all())).containsExactly("HERE");
        assertThat(numbers("near=109.4,24.3&radius=500", all())).containsExactly("HERE");
        assertThat(numbers("near=109.4,24.3&radius=2000", all())).containsExactly("NEAR", "HERE");
        assertThat(numbers("from=2026-11-02T00:00:00Z", all())).containsExactly("FAR", "NEAR");
        assertThat(numbers("from=2026-11-02T00:00:00Z&to=2026-11-03T00:00:00Z", all()))
                .containsExactly("NEAR");
        assertThat(numbers("to=2026-11-02T00:00:00Z", all())).containsExactly("HERE");
    }

    @Test
    void countsWhatWasFoundAndNothingElse() throws Exception {
        report("A1", "same words", "street", "井盖", ROADS, "to_sign");
        report("A2", "same words", "street", "垃圾箱", SANITATION, "handling");
        report("A3", "other", "street", "垃圾箱", SANITATION, "handling");
        telling.heard("cases");

        var facets = search("q=same&facets=true", all()).path("facets");
        assertThat(facets.path("stage").toString())
                .isEqualTo("[{\"value\":\"handling\",\"count\":1},{\"value\":\"to_sign\",\"count\":1}]");
        assertThat(facets.path("unit")).hasSize(2);
        assertThat(facets.path("about").toString()).contains("gb matter 井盖-code");
        assertThat(facets.path("deadline").toString()).isEqualTo("[{\"value\":\"green\",\"count\":2}]");
        assertThat(search("about=gb matter 井盖-code", all()).path("total").asInt())
                .isOne();
        assertThat(search("q=same", all()).path("facets").isNull()).isTrue();

        var roads = Callers.of(town, ROADS, "case.read", "case.handle");
        var own = search("facets=true", roads).path("facets").toString();
        assertThat(own).contains("井盖-code", ROADS.toString()).doesNotContain("垃圾箱", "handling", "" + SANITATION);
        assertThat(search("facets=true&unit=" + SANITATION, roads)
                        .path("facets")
                        .toString())
                .doesNotContain("count");
        assertThat(search("facets=true&within=" + SANITATION, roads)
                        .path("facets")
                        .toString())
                .doesNotContain("count");
        assertThat(search("q=samme&facets=true", roads).path("facets").toString())
                .doesNotContain("handling");
    }

    @Test
    void waitsForWhatTheCallerHasJustWritten() throws Exception {
        var payload = payload("MINE", "just written", "street", "井盖", ROADS, "to_sign");
        payload.put("version", 3);
        payload.put("hazard", "category");
        payload.put("grid", Map.of("code", "G1", "name", "One"));
        telling.tell("cases", town, "case.changed", (String) payload.get("id"), payload);

        assertThat(numbers("q=written&written=" + payload.get("id") + ":3", all()))
                .containsExactly("MINE");
        assertThat(numbers("q=written&written=" + payload.get("id") + ":4", all()))
                .containsExactly("MINE");
        assertThat(numbers("hazard=true&grid=G1", all())).containsExactly("MINE");
        assertThat(numbers("hazard=true&grid=G2", all())).isEmpty();
    }

    @Test
    void refusesFiltersThatCannotBeMeant() {
        var address = "/t/" + town + "/api/search/cases?";

        for (var wrong : Map.of(
                        "bbox=1,2,3", "bbox",
                        "bbox=1,9,3,2", "bbox",
                        "near=1,2", "radius",
                        "radius=5", "near",
                        "near=1,200&radius=5", "near",
                        "near=1,2&radius=0", "radius",
                        "from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", "to",
                        "written=one", "written")
                .entrySet()) {
            assertThat(http.get().uri(address + wrong.getKey()).with(all()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("\"" + wrong.getValue() + "\"");
        }
        for (var wrong : List.of("from=yesterday", "radius=wide", "within=nobody", "facets=some")) {
            assertThat(http.get().uri(address + wrong).with(all())).hasStatus(400);
        }
    }

    private void placed(String number, double lng, double lat, String reportedAt) {
        var payload = payload(number, "placed", "street", "井盖", ROADS, "handling");
        payload.put("location", Map.of("lng", lng, "lat", lat));
        payload.put("reportedAt", reportedAt);
        telling.tell("cases", town, "case.changed", (String) payload.get("id"), payload);
    }

    private void limited(String number, Instant warnAt, Instant dueAt, Instant closedAt) {
        var payload = payload(number, "limited", "street", "井盖", ROADS, "handling");
        payload.put("deadlineLight", "green");
        payload.put("warnAt", warnAt == null ? null : warnAt.toString());
        payload.put("dueAt", dueAt == null ? null : dueAt.toString());
        payload.put("closedAt", closedAt == null ? null : closedAt.toString());
        telling.tell("cases", town, "case.changed", (String) payload.get("id"), payload);
    }

    private void found(String number, UUID reporting, UUID handling) {
        var payload = payload(number, "found", "street", "井盖", handling, "to_sign");
        payload.put("reportingUnit", Map.of("id", reporting.toString(), "name", "一社区"));
        telling.tell("cases", town, "case.changed", (String) payload.get("id"), payload);
    }

    private void report(String number, String description, String address, String category, UUID unit, String stage) {
        var payload = payload(number, description, address, category, unit, stage);
        telling.tell("cases", town, "case.changed", (String) payload.get("id"), payload);
    }

    private static Map<String, Object> payload(
            String number, String description, String address, String category, UUID unit, String stage) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("id", Ids.next().toString());
        payload.put("number", number);
        payload.put("version", 1);
        payload.put("stage", stage);
        payload.put("progressLight", "blue");
        payload.put("category", Map.of("code", category + "-code", "name", category, "scheme", "gb"));
        payload.put("description", description);
        payload.put("address", address);
        payload.put("location", Map.of("lng", 109.4, "lat", 24.3));
        payload.put("unit", Map.of("id", unit.toString(), "name", unit.equals(ROADS) ? "市政处" : "环卫处"));
        payload.put("source", "citizen");
        payload.put("reportedAt", OffsetDateTime.now().toString());
        payload.put("dueAt", null);
        payload.put("historyText", List.of("accepted", "filed"));
        return payload;
    }

    private RequestPostProcessor all() {
        return Callers.of(town, "case.read", "case.accept");
    }

    private List<String> numbers(String words) throws Exception {
        return numbers("q=" + words, all());
    }

    private List<String> numbers(String query, RequestPostProcessor caller) throws Exception {
        return StreamSupport.stream(search(query, caller).path("items").spliterator(), false)
                .map(row -> row.path("number").asString())
                .toList();
    }

    private JsonNode search(String query, RequestPostProcessor caller) throws Exception {
        return read("/t/" + town + "/api/search/cases?" + query, caller);
    }

    private JsonNode read(String address, RequestPostProcessor caller) throws Exception {
        var answer = http.get().uri(address).with(caller).exchange();
        assertThat(answer).hasStatusOk();
        return json.readTree(answer.getResponse().getContentAsByteArray());
    }
}
