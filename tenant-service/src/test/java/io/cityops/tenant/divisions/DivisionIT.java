package io.cityops.tenant.divisions;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

@OnCityFeatures
class DivisionIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    DivisionTable table;

    @Test
    void isLookedForBelowAParentByNameAndByCode() {
        assertThat(find("parent=450200").path("items").size()).isEqualTo(10);
        assertThat(find("q=城中区").path("items").findValuesAsString("code")).containsExactly("450202", "630103");
        assertThat(find("q=4502&level=county").path("items").size()).isEqualTo(10);
        assertThat(find("parent=450202").path("items").path(0).path("path").toString())
                .contains("柳州市", "城中区", "街道");
        var first = find("level=street&limit=200");
        var second = find("level=street&limit=200&cursor=" + first.path("next").asString());
        assertThat(second.path("items").path(0).path("code").asString())
                .isGreaterThan(first.path("items").path(199).path("code").asString());
    }

    @Test
    void isLoadedOnce() {
        assertThat((Boolean) CurrentTenant.callAs(TenantId.PLATFORM, table::load))
                .isFalse();
    }

    @Test
    void isForOperators() {
        assertThat(new City(http, TenantId.PLATFORM, "case.read").get("/api/platform/divisions"))
                .hasStatus(403);
        assertThat(new City(http, LIUZHOU, "platform.manage").get("/api/platform/divisions"))
                .hasStatus(404);
        assertThat(http.get().uri("/api/platform/divisions").exchange()).hasStatus(401);
        assertThat(new City(http, TenantId.PLATFORM, "platform.manage").get("/api/platform/divisions?level=village"))
                .hasStatus4xxClientError();
    }

    private JsonNode find(String query) {
        return body(new City(http, TenantId.PLATFORM, "platform.manage").get("/api/platform/divisions?" + query), 200);
    }
}
