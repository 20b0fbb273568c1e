package io.cityops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 柳州 and its 城中区: a case goes down and comes back, one that the district cannot solve goes up, nothing else crosses. */
class LevelsIT {

    private static final String CITY = "liuzhou";
    private static final String DISTRICT = "liuzhou-chengzhong";
    private static final Map<String, Object> PLACE = Map.of("lng", 109.4187, "lat", 24.3120, "address", "中山中路");
    private static Desk city;
    private static Desk district;
    private static Desk districtUnit;

    @BeforeAll
    static void signIn() {
        city = new Desk(CITY, Client.signedIn(CITY, "desk"));
        district = new Desk(DISTRICT, Client.signedIn(DISTRICT, "desk"));
        districtUnit = new Desk(DISTRICT, Client.signedIn(DISTRICT, "unit"));
    }

    @Test
    void aCaseGoesDownAndItsResultComesBackByItself() {
        var above = readyToDispatch(city, CITY);
        city.act(above, "delegate", Map.of("link", link(city, DISTRICT), "note", "请城中区办理"));
        assertThat(city.read(above).path("stage").asString()).isEqualTo("delegated");

        var below = arrived(above);
        assertThat(below.path("number").asString())
                .isNotEqualTo(city.read(above).path("number").asString());
        assertThat(below.path("level").path("direction").asString()).isEqualTo("from_upper");
        assertThat(district.read(below.path("id").asString()).toString()).doesNotContain("13900139000");

        handleInTheDistrict(below.path("id").asString());
        city.await(
                above,
                "the result of the district",
                seen -> seen.path("stage").asString().equals("to_check"));
        city.act(above, "check_pass", Map.of("note", "核查通过"));
        assertThat(city.act(above, "close", Map.of()).path("stage").asString()).isEqualTo("closed");
    }

    @Test
    void whatTheDistrictCannotSolveGoesUpAgainWithItsReason() {
        var above = readyToDispatch(city, CITY);
        city.act(above, "delegate", Map.of("link", link(city, DISTRICT)));
        var below = arrived(above).path("id").asString();

        district.act(below, "send_back", Map.of("reason", "不属于本区管辖：道路权属为市管"));

        var back = city.await(
                above,
                "the case back at the city",
                seen -> seen.path("stage").asString().equals("to_dispatch"));
        assertThat(back.path("history").toString()).contains("道路权属为市管");
    }

    @Test
    void aCaseOfTheDistrictIsEscalatedAndSolvedAbove() {
        var below = readyToDispatch(district, DISTRICT);
        district.act(below, "escalate", Map.of("link", link(district, CITY), "reason", "需市级统筹管网改造"));
        var number = district.read(below).path("number").asString();

        JsonNode above = Desk.await(
                "the escalated case at the city", () -> byPeerNumber(city, number), found -> !found.isMissingNode());

        assertThat(above.path("level").path("direction").asString()).isEqualTo("from_lower");
    }

    private static void handleInTheDistrict(String id) {
        if (district.read(id).path("stage").asString().equals("reported")) {
            district.act(id, "accept", Map.of());
        }
        if (district.read(id).path("stage").asString().equals("to_file")) {
            district.act(id, "file", Map.of("condition", Cases.firstCondition(district, id)));
        }
        district.act(id, "dispatch", Map.of("unit", district.unit("环卫")));
        districtUnit.act(id, "sign", Map.of());
        districtUnit.act(id, "feed_back", Map.of("note", "已处理完毕"));
        district.act(id, "check_pass", Map.of("note", "已核查"));
        district.act(id, "close", Map.of());
    }

    /** The district's own case that came from the city's. */
    private static JsonNode arrived(String above) {
        var number = city.read(above).path("number").asString();
        return Desk.await(
                "the case in the district", () -> byPeerNumber(district, number), found -> !found.isMissingNode());
    }

    private static JsonNode byPeerNumber(Desk desk, String number) {
        for (var row : desk.staff()
                .get(desk.path("/cases?limit=200&sort=reported"))
                .is(200)
                .json()
                .path("items")) {
            if (row.path("level").path("peerNumber").asString("").equals(number)) {
                return row;
            }
        }
        return Installation.JSON.missingNode();
    }

    private static String readyToDispatch(Desk desk, String tenant) {
        var reported = Client.stranger()
                .post(
                        "/t/" + tenant + "/api/reports",
                        Map.of(
                                "category",
                                "06010",
                                "description",
                                "中山中路垃圾满溢",
                                "place",
                                PLACE,
                                "reporter",
                                Map.of("name", "李先生", "phone", "13900139000")))
                .is(201)
                .json();
        var id = desk.awaitNumber(reported.path("number").asString()).path("id").asString();
        desk.act(id, "accept", Map.of());
        desk.act(id, "file", Map.of("condition", Cases.firstCondition(desk, id)));
        return id;
    }

    private static String link(Desk desk, String peer) {
        for (var link : linksOf(desk)) {
            if (link.path("peer").path("slug").asString().equals(peer)
                    && link.path("state").asString().equals("accepted")) {
                return link.path("id").asString();
            }
        }
        throw new AssertionError("no accepted link with " + peer);
    }

    private static JsonNode linksOf(Desk desk) {
        var tenant = desk == city ? CITY : DISTRICT;
        return Client.signedIn(tenant, "admin")
                .get("/t/" + tenant + "/api/links")
                .is(200)
                .json()
                .path("items");
    }
}
