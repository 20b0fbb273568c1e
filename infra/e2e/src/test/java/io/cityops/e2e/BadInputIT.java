package io.cityops.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people and programs send by mistake or on purpose is refused in words that help, and leaves nothing behind. */
class BadInputIT {

    private static final String API = "/t/liuzhou/api";
    private static Desk desk;
    private static Client administrator;

    @BeforeAll
    static void signIn() {
        desk = new Desk("liuzhou", Client.signedIn("liuzhou", "desk"));
        administrator = Client.signedIn("liuzhou", "admin");
    }

    @Test
    void refusesAPhotoOfThirtyMegabytes() {
        var photo = new byte[30 << 20];
        System.arraycopy(Pictures.jpeg(100, 100), 0, photo, 0, 500);
        refusedReport(413, "photos", new Client.Part("photos", "big.jpg", "image/jpeg", photo));
    }

    @Test
    void refusesATextThatCallsItselfAPhoto() {
        var text = new Client.Part("photos", "really.jpg", "image/jpeg", "this is not a photo".getBytes(UTF_8));
        refusedReport(415, "photos", text);
    }

    @Test
    void refusesAPlaceOutsideTheTenant() {
        refused(post(report("x", 2.35, 48.85)), "place");
    }

    @Test
    void refusesACategoryThatIsNotInTheCatalogue() {
        refused(post(Map.of("category", "99999", "description", "x", "place", place(109.41, 24.32))), "category");
    }

    @Test
    void refusesANameOfTenThousandCharacters() {
        var report = Map.of(
                "description", "x", "place", place(109.41, 24.32), "reporter", Map.of("name", "王".repeat(10_000)));
        refused(post(report), "name");
    }

    @Test
    void refusesBrokenTextAndEndlessJson() {
        var citizen = Client.stranger();
        var broken =
                "{\"description\":\"\u00c3(\",\"place\":{}}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(citizen.bytes("POST", API + "/reports", "application/json", broken)
                        .is(400)
                        .body())
                .contains("requestId");
        var deep = "{\"place\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}";
        citizen.post(API + "/reports", deep).is(400);
        citizen.post(API + "/reports", "").is(400);
    }

    @Test
    void refusesATableWithShiftedColumns() {
        var csv = "名称,地址,经度,纬度\n好的,甲路,109.41,24.32\n歪的,乙路,丙区,109.42,24.33\n";
        var preview = administrator
                .multipart(
                        API + "/facilities/imports",
                        new Client.Part("file", "shifted.csv", "text/csv", csv.getBytes(UTF_8)),
                        Client.Part.text("kind", "toilet"),
                        Client.Part.text("datum", "WGS84"))
                .is(201)
                .json();
        assertThat(preview.path("accepted").asInt()).isEqualTo(1);
        assertThat(preview.path("rejected").get(0).path("row").asInt()).isEqualTo(3);
        assertThat(preview.path("rejected").get(0).path("why").asString()).isNotBlank();
    }

    @Test
    void refusesATableThatIsNone() {
        var noise = new byte[5_000];
        new java.util.Random(1).nextBytes(noise);
        administrator
                .multipart(
                        API + "/facilities/imports",
                        new Client.Part("file", "noise.csv", "text/csv", noise),
                        Client.Part.text("kind", "toilet"),
                        Client.Part.text("datum", "WGS84"))
                .is(400, 415, 422);
    }

    private static void refusedReport(int status, String field, Client.Part photo) {
        var before = desk.staff().get(API + "/cases/counts").is(200).body();
        var answer = Client.stranger()
                .multipart(API + "/reports", Client.Part.json("report", report("不应留下", 109.41, 24.32)), photo);
        assertThat(answer.is(status, 422).body()).contains(field).contains("requestId");
        assertThat(desk.staff().get(API + "/cases/counts").is(200).body()).isEqualTo(before);
    }

    private static void refused(Answer answer, String field) {
        assertThat(answer.is(422).json().path("errors").toString()).contains(field);
        assertThat(answer.header("connection"))
                .as("a refusal ends no connection")
                .isNotEqualTo("close");
    }

    private static Answer post(Object report) {
        return Client.stranger().post(API + "/reports", report);
    }

    private static Map<String, Object> report(String description, double lng, double lat) {
        return Map.of("description", description, "place", place(lng, lat));
    }

    private static Map<String, Object> place(double lng, double lat) {
        return Map.of("lng", lng, "lat", lat);
    }
}
