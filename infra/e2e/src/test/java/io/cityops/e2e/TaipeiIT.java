package io.cityops.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Real data that nobody cleaned, through the product's own import; runs where the data lies beside the project. */
class TaipeiIT {

    private static final String SLUG = "taipei-" + Long.toString(System.nanoTime(), 36);
    private static final Path DATA = Path.of("../../../shared/data");
    private static Client administrator;

    @BeforeAll
    static void bringOnline() {
        Assumptions.assumeTrue(Files.exists(DATA), "the real data does not lie beside the project");
        var opened = Client.signedIn("platform", "operator")
                .post(
                        "/api/platform/tenants",
                        Map.of(
                                "slug",
                                SLUG,
                                "name",
                                "台北市（导入演练）",
                                "level",
                                "province",
                                "division",
                                "710000",
                                "administrator",
                                Map.of("username", "boss", "name", "管理员")))
                .is(201)
                .json();
        administrator = FirstSignIn.changing(
                SLUG,
                "boss",
                opened.path("administrator").path("initialPassword").asString(),
                "Yangming-7720-hill");
    }

    @Test
    void toiletsAreImportedGroupedAndUsable() throws IOException {
        var applied = importFile("toilets_taipei.csv", "toilet");
        var rows = rowsOf("toilets_taipei.csv");
        assertThat(applied.path("created").asInt()
                        + applied.path("rejectedCount").asInt())
                .isEqualTo(rows);
        assertThat(applied.path("rejectedCount").asInt()).isZero();
        var citizen = Client.stranger();
        var counted = Desk.await(
                "all toilets in the index",
                () -> total(
                        citizen.get(api("/search/facilities/clusters?bbox=121.3,24.8,121.8,25.4&zoom=9&kind=toilet"))
                                .is(200)
                                .json()),
                total -> total >= applied.path("created").asInt());
        assertThat(counted).isEqualTo(applied.path("created").asInt());
    }

    @Test
    void carParksWithWrongCoordinatesAreRejectedWithTheirReason() {
        var applied = importFile("parking_taipei.csv", "parking");
        assertThat(applied.path("created").asInt()).isEqualTo(1_383);
        assertThat(applied.path("rejectedCount").asInt()).isEqualTo(3);
    }

    private static JsonNode importFile(String name, String kind) {
        try {
            var preview = administrator
                    .multipart(
                            api("/facilities/imports"),
                            new Client.Part("file", name, "text/csv", Files.readAllBytes(DATA.resolve(name))),
                            Client.Part.text("kind", kind),
                            Client.Part.text("datum", "WGS84"))
                    .is(201)
                    .json();
            return administrator
                    .post(api("/facilities/imports/" + preview.path("id").asString() + "/apply"), Map.of())
                    .is(200)
                    .json();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int rowsOf(String name) throws IOException {
        try (Stream<String> lines = Files.lines(DATA.resolve(name))) {
            return (int) lines.filter(line -> !line.isBlank()).count() - 1;
        }
    }

    private static int total(JsonNode clusters) {
        var total = 0;
        for (var feature : clusters.path("features")) {
            total += feature.path("properties").path("count").asInt(1);
        }
        return total;
    }

    private static String api(String rest) {
        return "/t/" + SLUG + "/api" + rest;
    }
}
