package io.cityops.tenant.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.local.testing.TestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.TenantServiceTest;
import io.cityops.tenant.tenants.FirstAdministrator;
import io.cityops.tenant.tenants.Opening;
import io.cityops.tenant.tenants.TenantPlan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demonstration city has everything on the day it is opened. */
@TenantServiceTest
class DemoCityIT {

    private static final TenantId WANCHENG = new TenantId("nanyang-wancheng");
    private static final TenantId REAL = new TenantId("wolong");

    @Autowired
    Opening opening;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void open() {
        open(WANCHENG, "411302", true);
        open(REAL, "411303", false);
    }

    @Test
    void hasUnitsCatalogueCalendarAndFacilities() {
        assertThat(count(WANCHENG, "org_unit")).isGreaterThan(7);
        assertThat(count(WANCHENG, "catalogue_entry")).isEqualTo(403);
        assertThat(count(WANCHENG, "working_calendar")).isEqualTo(1);
        assertThat(count(WANCHENG, "facility where kind = 'toilet'")).isEqualTo(40);
        assertThat(count(WANCHENG, "facility where kind = 'parking'")).isEqualTo(30);
    }

    @Test
    void isPutOnAHomeScreenUnderItsOwnNameColourAndSeal() throws Exception {
        var manifest = get("/t/nanyang-wancheng/api/profile/manifest.webmanifest");
        assertThat(manifest.path("start_url").asString())
                .isEqualTo(manifest.path("scope").asString())
                .isEqualTo("/t/nanyang-wancheng/");
        var profile = get("/t/nanyang-wancheng/api/profile");
        assertThat(manifest.path("name")).isEqualTo(profile.path("name"));
        assertThat(manifest.path("theme_color")).isEqualTo(profile.path("accent"));
        var seal = text(manifest.path("icons").path(0).path("src").asString(), "", 200);
        assertThat(seal)
                .startsWith("<svg")
                .contains(profile.path("name").asString().substring(0, 1) + "</text>");
        var street = get("/t/nanyang-wancheng/api/profile/street.webmanifest");
        assertThat(street.path("start_url")).isEqualTo(street.path("id")).isNotEqualTo(manifest.path("id"));
        assertThat(street.path("start_url").asString()).isEqualTo("/t/nanyang-wancheng/street");
        assertThat(street.path("scope")).as("the sign-in page is part of it").isEqualTo(manifest.path("scope"));
        assertThat(street.path("name").asString())
                .startsWith(profile.path("name").asString())
                .isNotEqualTo(manifest.path("name").asString());
    }

    @Test
    void liesWhereItIsOnEarthWithItsFacilitiesInside() throws Exception {
        var profile = get("/t/nanyang-wancheng/api/profile");
        assertThat(profile.path("centre").path("lng").asDouble()).isBetween(112.5, 112.6);
        var bounds = profile.path("bounds");
        assertThat(bounds.path("west").asDouble()).isBetween(112.4, 112.5);
        assertThat(get("/t/nanyang-wancheng/api/profile/outline")
                        .path("features")
                        .size())
                .isEqualTo(1);
        assertThat(CurrentTenant.callAs(
                        WANCHENG,
                        () -> jdbc.sql(
                                        "select count(*) from facility where lng between ? and ? and lat between ? and ?")
                                .params(
                                        bounds.path("west").asDouble(),
                                        bounds.path("east").asDouble(),
                                        bounds.path("south").asDouble(),
                                        bounds.path("north").asDouble())
                                .query(Long.class)
                                .single()))
                .isEqualTo(70);
    }

    @Test
    void isToldToTheOtherServicesAndToNobodyElse() throws Exception {
        var reference = get("/internal/t/nanyang-wancheng/reference", TestServers.SERVICE_KEY, 200);
        assertThat(reference.path("units").findValuesAsString("name")).contains("环卫处", "市政处");
        assertThat(reference.path("catalogue").size()).isEqualTo(403);
        assertThat(reference.path("calendar").path("periods").size()).isEqualTo(2);
        assertThat(reference.path("links").isArray()).isTrue();
        get("/internal/t/nanyang-wancheng/reference", "wrong", 404);
        var units = get("/internal/t/nanyang-wancheng/units", TestServers.SERVICE_KEY, 200);
        var ids = units.findValuesAsString("id");
        assertThat(ids).hasSize(reference.path("units").size());
        assertThat(units.findValuesAsString("parent"))
                .filteredOn(parent -> !parent.isEmpty())
                .isNotEmpty()
                .allSatisfy(parent -> assertThat(parent).isIn(ids));
        get("/internal/t/nanyang-wancheng/units", "wrong", 404);
    }

    @Test
    void givesARealTenantItsCatalogueAndNothingMadeUp() {
        assertThat(count(REAL, "catalogue_entry")).isEqualTo(403);
        assertThat(count(REAL, "org_unit")).isZero();
        assertThat(count(REAL, "facility")).isZero();
        assertThat(count(REAL, "working_calendar")).isZero();
    }

    private void open(TenantId id, String division, boolean demo) {
        if (!opening.isOpen(id)) {
            var administrator = new FirstAdministrator("admin", "管理员", "made-up-for-tests-7");
            opening.open(new TenantPlan(id, id.value(), "county", division, null, demo, "#1677ff", administrator));
        }
    }

    private long count(TenantId tenant, String what) {
        return CurrentTenant.callAs(
                tenant,
                () -> jdbc.sql("select count(*) from " + what).query(Long.class).single());
    }

    private JsonNode get(String path) throws Exception {
        return get(path, "", 200);
    }

    private JsonNode get(String path, String key, int status) throws Exception {
        return JsonMapper.shared().readTree(text(path, key, status));
    }

    private String text(String path, String key, int status) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (!key.isEmpty()) {
                request.header("X-CityOps-Service", key);
            }
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            return answer.body();
        }
    }
}
