package io.cityops.tenant.organisation;

import static io.cityops.tenant.city.City.body;
import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.cityops.tenant.city.City;
import io.cityops.tenant.city.OnCityFeatures;
import io.cityops.tenant.identity.Accounts;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OnCityFeatures
class UnitIT {

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    private City liuzhou;

    @BeforeEach
    void signIn() {
        liuzhou = new City(http, LIUZHOU, "organisation.manage", "case.read");
    }

    @Test
    void standsInATreeThatCanBeReplanted() {
        var centre = add("c1", "中心", "centre", null);
        var office = add("o1", "环卫处", "department", centre);
        var crew = add("w1", "一队", "company", office);
        assertThat(body(liuzhou.get("units"), 200).path("items").toString()).contains("\"level\":3");

        assertThat(liuzhou.put("units/" + centre, unit("c1", "中心", "centre", crew)))
                .hasStatus(422)
                .bodyText()
                .contains("/parent");
        assertThat(liuzhou.delete("units/" + office)).hasStatus(409);
        body(liuzhou.put("units/" + office, unit("o1", "环卫处", "department", null)), 200);
        assertThat(body(liuzhou.get("units"), 200).path("items").toString()).doesNotContain("\"level\":3");

        when(accounts.inUnit(UUID.fromString(crew))).thenReturn(2L);
        assertThat(liuzhou.delete("units/" + crew)).hasStatus(409).bodyText().contains("people");
        when(accounts.inUnit(UUID.fromString(crew))).thenReturn(0L);
        assertThat(liuzhou.delete("units/" + crew)).hasStatus(204);
    }

    @Test
    void refusesWhatIsNotAllowed() {
        add("x1", "甲", "street", null);
        assertThat(liuzhou.post("units", unit("x1", "乙", "street", null))).hasStatus(409);
        assertThat(liuzhou.post("units", unit("x2", "长".repeat(10_000), "street", null)))
                .hasStatus(422)
                .bodyText()
                .contains("/name");
        assertThat(liuzhou.post("units", unit("x3", "乙", "kingdom", null))).hasStatus(422);
        assertThat(liuzhou.post("units", unit("x 4", "乙", "street", null))).hasStatus(422);
        assertThat(liuzhou.post(
                        "units", unit("x5", "乙", "street", UUID.randomUUID().toString())))
                .hasStatus(422);
    }

    @Test
    void isNothingToAnotherTenant() {
        var id = add("n1", "甲", "street", null);
        var taipei = new City(http, TAIPEI, "organisation.manage", "case.read");
        assertThat(taipei.delete("units/" + id)).hasStatus(404);
        assertThat(taipei.put("units/" + id, unit("n1", "乙", "street", null))).hasStatus(404);
        assertThat(taipei.post("units", unit("n2", "乙", "street", id))).hasStatus(422);
        assertThat(body(taipei.get("units"), 200).toString()).doesNotContain(id);
        assertThat(new City(http, LIUZHOU, "case.read").delete("units/" + id)).hasStatus(403);
    }

    private String add(String code, String name, String kind, String parent) {
        return body(liuzhou.post("units", unit(code, name, kind, parent)), 201)
                .path("id")
                .asString();
    }

    private static Map<String, Object> unit(String code, String name, String kind, String parent) {
        var unit = new HashMap<String, Object>(Map.of("code", code, "name", name, "kind", kind));
        unit.put("parent", parent);
        return unit;
    }
}
