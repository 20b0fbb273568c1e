package io.cityops.search.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.process.Ports;
import io.cityops.local.testing.spring.OnTestServers;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.tenancy.TenantId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What GDAL, and so QGIS and most of the field's programs, make of the interface. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@OnTestServers(elasticsearch = true)
@Import(Towns.class)
class GdalIT {

    private static final int PORT = Ports.free();
    private static final int TOILETS = 23;

    private final TenantId town = Towns.found();
    private final String address = "OAPIF:http://127.0.0.1:" + PORT + "/t/" + town + "/ogc";
    private @Autowired Towns.Telling telling;
    private @Autowired JsonMapper json;
    private @TempDir Path folder;

    @DynamicPropertySource
    static void itsOwnAddress(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("cityops.base-url", () -> "http://127.0.0.1:" + PORT);
    }

    @BeforeEach
    void theTownHasToilets() throws InterruptedException {
        for (var number = 0; number < TOILETS; number++) {
            var attributes = Map.of("class", number < 5 ? "1" : "2", "maleStalls", number);
            telling.changed(
                    town,
                    Facility.toilet("公厕 " + number, 109 + number / 100.0, 24.3)
                            .knowing(Map.of("attributes", attributes)));
        }
        telling.heard("facilities");
    }

    @Test
    void findsTheLayers() throws Exception {
        assertThat(run("ogrinfo", "-ro", address)).contains("toilets", "parking");
        assertThat(run("ogrinfo", "-ro", "-so", address, "toilets"))
                .contains("Geometry: Point", "Feature Count: " + TOILETS, "maleStalls: Integer", "WGS 84")
                .contains("Extent: (109.0", "(109.22");
    }

    @Test
    void readsAllPages() throws Exception {
        var all = read("-oo", "PAGE_SIZE=5", address, "toilets");

        assertThat(names(all)).doesNotHaveDuplicates().hasSize(TOILETS);
        assertThat(all.at("/features/0/geometry/coordinates/1").asDouble()).isEqualTo(24.3);
    }

    /** GDAL sifts once more what it is given, so what it asked for is looked at too. */
    @Test
    void asksByAreaAndByProperties() throws Exception {
        assertThat(names(read("-spat", "109.095", "24", "109.125", "25", address, "toilets")))
                .containsExactlyInAnyOrder("公厕 10", "公厕 11", "公厕 12");
        assertThat(asked()).anyMatch(line -> line.contains("bbox=109.09"));
        assertThat(names(read("-where", "class = '1'", address, "toilets"))).hasSize(5);
        assertThat(asked()).anyMatch(line -> line.contains("class=1"));
        assertThat(names(read("-where", "name = '公厕 7'", address, "toilets"))).containsExactly("公厕 7");
        assertThat(asked()).anyMatch(line -> line.contains("name=%E5%85%AC%E5%8E%95%207"));
    }

    /** What the last program asked the interface for. */
    private List<String> asked() throws IOException {
        return Files.readAllLines(log()).stream()
                .filter(line -> line.contains("Fetch("))
                .toList();
    }

    private Path log() {
        return folder.resolve("log");
    }

    private static List<String> names(JsonNode features) {
        return features.path("features")
                .valueStream()
                .map(feature -> feature.at("/properties/name").asString())
                .toList();
    }

    private JsonNode read(String... what) throws Exception {
        var command = Stream.concat(Stream.of("ogr2ogr", "-f", "GeoJSON", "/vsistdout/"), Stream.of(what));
        return json.readTree(run(command.toArray(String[]::new)));
    }

    private String run(String... command) throws Exception {
        var process = start(command);
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log())).isZero();
            return said;
        } finally {
            process.destroyForcibly();
        }
    }

    private Process start(String... command) {
        var builder = new ProcessBuilder(command).redirectError(log().toFile());
        builder.environment().put("GDAL_HTTP_TIMEOUT", "30");
        builder.environment().put("CPL_DEBUG", "ON");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new AssertionError("the tests with GDAL need its programs: apt-get install gdal-bin", e);
        }
    }
}
