package io.cityops.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A city comes online and does its first work, as its people would do it. */
class JourneyIT {

    private static final String SLUG = "yuling-" + Long.toString(System.nanoTime(), 36);

    @Test
    void fromAnEmptyFormToACitizenWhoSeesItSolved() {
        var administrator = bringOnline();
        giveUnitsAndStaff(administrator);
        importToilets(administrator);
        findNearest();
        var report = report();
        carryThrough(report.path("number").asString());
        seeItSolved(report.path("code").asString());
    }

    private static Client bringOnline() {
        var operator = Client.signedIn("platform", "operator");
        var opened = operator.post(
                        "/api/platform/tenants",
                        Map.of(
                                "slug", SLUG,
                                "name", "玉林市玉州区",
                                "level", "county",
                                "division", "450902",
                                "administrator", Map.of("username", "boss", "name", "首任管理员")))
                .is(201)
                .json();
        var initial = opened.path("administrator").path("initialPassword").asString();
        assertThat(initial).hasSizeGreaterThan(11);
        assertThat(opened.path("address").asString()).endsWith("/t/" + SLUG);
        return FirstSignIn.changing(SLUG, "boss", initial, "Qingliu-4417-bridge");
    }

    private static void giveUnitsAndStaff(Client administrator) {
        var checklist = administrator.get(api("/checklist")).is(200).json();
        assertThat(checklist.path("ready").asBoolean()).isFalse();
        var unit = administrator
                .post(api("/units"), Map.of("code", "HW", "name", "环卫处", "kind", "department"))
                .is(200, 201)
                .json();
        member(administrator, "seat", List.of("acceptor", "shift_leader", "dispatcher", "collector"), null);
        member(
                administrator,
                "sweeper",
                List.of("dept_acceptor"),
                unit.path("id").asString());
    }

    private static void member(Client administrator, String username, List<String> roles, String unit) {
        var body =
                new java.util.HashMap<String, Object>(Map.of("username", username, "name", username, "roles", roles));
        if (unit != null) {
            body.put("unit", unit);
        }
        var made = administrator.post(api("/users"), body).is(200, 201).json();
        var initial = made.path("initialPassword").asString();
        FirstSignIn.changing(SLUG, username, initial, "Qingliu-5518-tower");
    }

    private static void importToilets(Client administrator) {
        var csv = """
                编号,名称,地址,经度,纬度,男厕位,女厕位
                1,人民公园公厕,人民东路,110.1545,22.6305,4,8
                2,江滨公厕,江滨路,110.1601,22.6352,3,6
                3,坏坐标,某路,11.15,22.63,1,1
                """;
        var preview = administrator
                .multipart(
                        api("/facilities/imports"),
                        new Client.Part("file", "toilets.csv", "text/csv", csv.getBytes(UTF_8)),
                        Client.Part.text("kind", "toilet"),
                        Client.Part.text("datum", "WGS84"))
                .is(201)
                .json();
        assertThat(preview.path("accepted").asInt()).isEqualTo(2);
        assertThat(preview.path("rejected").get(0).path("row").asInt()).isEqualTo(4);
        var applied = administrator
                .post(api("/facilities/imports/" + preview.path("id").asString() + "/apply"), Map.of())
                .is(200)
                .json();
        assertThat(applied.path("created").asInt()).isEqualTo(2);
    }

    private static void findNearest() {
        var citizen = Client.stranger();
        JsonNode found = Desk.await(
                "the imported toilets in the index",
                () -> citizen.get(api("/search/facilities/nearest?kind=toilet&lng=110.1546&lat=22.6306"))
                        .is(200)
                        .json(),
                answer -> answer.path("items").size() == 2);
        assertThat(found.path("items").get(0).path("name").asString()).isEqualTo("人民公园公厕");
        assertThat(found.path("items").get(0).path("distance").asDouble()).isLessThan(50);
    }

    private static JsonNode report() {
        var citizen = Client.stranger();
        return citizen.multipart(
                        api("/reports"),
                        Client.Part.json(
                                "report",
                                Map.of(
                                        "category",
                                        "06010",
                                        "description",
                                        "人民公园门口垃圾成堆，气味很重",
                                        "place",
                                        Map.of("lng", 110.1545, "lat", 22.6305, "address", "人民公园东门"),
                                        "reporter",
                                        Map.of("name", "王女士", "phone", "13800138000"))),
                        new Client.Part("photos", "before.jpg", "image/jpeg", Pictures.jpeg(800, 600)))
                .is(201)
                .json();
    }

    private static void carryThrough(String number) {
        var seat = new Desk(SLUG, Client.signedIn(SLUG, "seat", "Qingliu-5518-tower"));
        var sweeper = new Desk(SLUG, Client.signedIn(SLUG, "sweeper", "Qingliu-5518-tower"));
        var id = seat.awaitNumber(number).path("id").asString();
        seat.act(id, "accept", Map.of());
        seat.act(id, "file", Map.of("condition", Cases.firstCondition(seat, id)));
        var dispatched = seat.act(id, "dispatch", Map.of("unit", seat.unit("环卫")));
        assertThat(dispatched.path("progressLight").asString()).isEqualTo("blue");
        assertThat(sweeper.act(id, "sign", Map.of()).path("progressLight").asString())
                .isEqualTo("yellow");
        sweeper.act(id, "feed_back", Map.of("note", "已清运并冲洗地面"));
        seat.act(id, "check_pass", Map.of("note", "现场已整洁"));
        assertThat(sweeper.tryTo(id, "close", Map.of()).status()).isIn(403, 409, 422);
        var closed = seat.act(id, "close", Map.of());
        assertThat(closed.path("stage").asString()).isEqualTo("closed");
        assertThat(closed.path("history").size()).isGreaterThanOrEqualTo(8);
    }

    private static void seeItSolved(String code) {
        var seen = Client.stranger().get(api("/track/" + code)).is(200);
        assertThat(seen.json().path("stage").asString()).isEqualTo("closed");
        assertThat(seen.json().path("result").path("text").asString()).isNotBlank();
        assertThat(seen.body()).doesNotContain("13800138000").doesNotContain("王女士");
        assertThat(Client.stranger().get(api("/track/" + UUID.randomUUID())).status())
                .isEqualTo(404);
    }

    private static String api(String rest) {
        return "/t/" + SLUG + "/api" + rest;
    }
}
