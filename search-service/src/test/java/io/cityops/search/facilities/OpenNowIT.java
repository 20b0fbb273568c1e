package io.cityops.search.facilities;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.cityops.search.SearchTest;
import io.cityops.search.Towns;
import io.cityops.search.Towns.Facility;
import io.cityops.search.index.Area;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.ServiceClients;
import io.cityops.tenancy.web.WebSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SearchTest
class OpenNowIT {

    private static final Place HERE = new Place(121.5, 25.04);
    private static final Area AROUND = new Area(121.4, 25.0, 121.6, 25.1);
    private static final String OPEN = "Mo-Su 00:00-24:00; PH off";
    private static final String SHUT = "Mo 03:00-03:01";
    private static final String UNSURE = "sunrise-sunset";

    private final TenantId town = Towns.found();
    private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
    private @Autowired Towns.Telling telling;
    private @Autowired TenantSearch search;
    private @Autowired Nearest nearest;
    private @Autowired Clusters clusters;
    private @Autowired MockMvcTester http;
    private HttpServer tenantService;
    private int status = 200;

    /** Tells of a tenant-service in which one sort of hours is open now, one is not, and one may be. */
    @BeforeEach
    void serve() throws IOException, InterruptedException {
        tenantService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        tenantService.createContext("/internal/t/" + town + "/hours", exchange -> {
            asked.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            var now = Instant.now();
            var told = JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "until", now.plus(Duration.ofDays(8)),
                            "openings",
                                    Map.of(
                                            OPEN,
                                            List.of(opening(now.minusSeconds(60), now.plusSeconds(3_600), "open")),
                                            "24/7",
                                            List.of(opening(now.minusSeconds(60), now.plusSeconds(3_600), "open")),
                                            SHUT,
                                            List.of(opening(now.plusSeconds(3_600), now.plusSeconds(7_200), "open")),
                                            UNSURE,
                                            List.of(opening(now.minusSeconds(60), now.plusSeconds(60), "unknown")))))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, told.length);
            exchange.getResponseBody().write(told);
            exchange.close();
        });
        tenantService.start();
        telling.changed(town, toilet("open", Map.of("openHours", OPEN), 0.0));
        telling.changed(town, toilet("always", Map.of("open24h", true), 0.001));
        telling.changed(town, toilet("shut", Map.of("openHours", SHUT), 0.002));
        telling.changed(town, toilet("unsure", Map.of("openHours", UNSURE), 0.003));
        telling.changed(town, toilet("silent", Map.of(), 0.004));
        telling.changed(town, toilet("odd", Map.of("openHours", "by day"), 0.005));
        telling.heard("facilities");
    }

    @AfterEach
    void close() {
        tenantService.stop(0);
    }

    @Test
    void findsWhatIsOpenForCertain() {
        var timetables = timetables();

        assertThat(names(timetables, true)).containsExactly("open", "always");
        assertThat(names(timetables, false)).containsExactly("open", "always", "shut", "unsure", "silent", "odd");
        var counted = here(() -> clusters.in(AROUND, 0, timetables.wanted("toilet", true)));
        assertThat(counted)
                .singleElement()
                .satisfies(cell -> assertThat(cell.properties()).containsEntry("count", 2L));
        assertThat(asked)
                .singleElement()
                .satisfies(question -> assertThat(
                                question.path("texts").valueStream().map(JsonNode::asString))
                        .containsExactlyInAnyOrder(OPEN, "24/7", SHUT, UNSURE, "by day"));
    }

    @Test
    void showsWhenEachIsOpenAsFarAsThatIsKnown() {
        var timetable = here(() -> timetables().current());
        var shown = here(() -> nearest.to(HERE, Wanted.of(null), 10)).stream()
                .map(entry -> entry.json(timetable::beside))
                .toList();

        assertThat(shown.get(0).at("/opening/spans/0/state").asString()).isEqualTo("open");
        assertThat(Instant.parse(shown.get(2).at("/opening/spans/0/from").asString()))
                .isAfter(Instant.now());
        assertThat(shown.get(3).at("/opening/spans/0/state").asString()).isEqualTo("unknown");
        assertThat(Instant.parse(shown.get(0).at("/opening/until").asString())).isAfter(Instant.now());
        assertThat(shown.get(4).has("opening")).isFalse();
        assertThat(shown.get(5).has("opening")).isFalse();
    }

    @Test
    void forgetsWhatIsOutOfOrder() throws InterruptedException {
        var town2 = Towns.found();
        telling.tell(
                "facilities",
                town2,
                "facility.changed",
                "x",
                Map.of(
                        "id", "x",
                        "kind", "toilet",
                        "name", "x",
                        "location", Map.of("lng", 121.5, "lat", 25.04),
                        "attributes", Map.of("openHours", "24/7"),
                        "status", "repair",
                        "version", 1));
        telling.heard("facilities");

        assertThat(CurrentTenant.callAs(town2, () -> nearest.to(HERE, new Wanted(null, Set.of("24/7")), 5)))
                .isEmpty();
        assertThat(CurrentTenant.callAs(town2, () -> nearest.to(HERE, Wanted.of(null), 5)))
                .hasSize(1);
    }

    @Test
    void doesNotPretendWhileNobodyTells() {
        status = 503;
        var timetables = timetables();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> here(() -> timetables.wanted(null, true)))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo("hours-unknown"));
        assertThat(names(timetables, false)).hasSize(6);
        var address = "/t/" + town + "/api/search/facilities/";
        assertThat(http.get().uri(address + "nearest?lng=121.5&lat=25.04&openNow=true"))
                .hasStatus(503);
        assertThat(http.get().uri(address + "clusters?bbox=121,25,122,26&zoom=10&openNow=true"))
                .hasStatus(503);
        assertThat(http.get().uri(address + "nearest?lng=121.5&lat=25.04")).hasStatusOk();
    }

    private List<String> names(Timetables timetables, boolean openNow) {
        return here(() -> nearest.to(HERE, timetables.wanted(null, openNow), 10)).stream()
                .map(entry -> entry.members().getFirst().path("name").asString())
                .toList();
    }

    private Timetables timetables() {
        var address =
                URI.create("http://127.0.0.1:" + tenantService.getAddress().getPort());
        var settings = new WebSettings("http://localhost", "key", Map.of("tenant", address));
        return new Timetables(search, new ServiceClients(settings));
    }

    private <T> T here(Supplier<T> work) {
        return CurrentTenant.callAs(town, work::get);
    }

    private static Facility toilet(String name, Map<String, Object> attributes, double east) {
        return Facility.toilet(name, HERE.lng() + east, HERE.lat()).knowing(Map.of("attributes", attributes));
    }

    private static Map<String, Object> opening(Instant from, Instant to, String state) {
        return Map.of("from", from, "to", to, "state", state);
    }
}
