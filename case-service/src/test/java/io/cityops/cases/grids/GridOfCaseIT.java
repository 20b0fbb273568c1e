package io.cityops.cases.grids;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A case keeps the grid that it was filed under, and is found by it. */
class GridOfCaseIT extends OverHttp {

    private static final String TENANT = "gridded";
    private static final String CASES = "/t/gridded/api/cases";

    private final String desk = desk(TENANT);

    @Test
    void isKnownOnceItIsFiledAndFiltersTheList() {
        var id = reported(109.41);
        assertThat(get(CASES + "/" + id, desk).body().at("/grid").isNull())
                .as("nobody waits for it when a report comes in")
                .isTrue();

        var filed = filed(id);
        assertThat(filed.text("/grid/code")).isEqualTo("450202001001001");
        assertThat(filed.text("/grid/name")).isEqualTo("东门网格");

        assertThat(get(CASES + "?grid=450202001001001&limit=200", desk)
                        .body()
                        .at("/items")
                        .toString())
                .contains(id);
        assertThat(get(CASES + "?grid=450202001001002&limit=200", desk)
                        .body()
                        .at("/items")
                        .toString())
                .doesNotContain(id);
        assertThat(get("/t/liuzhou/api/cases?grid=450202001001001", desk("liuzhou"))
                        .body()
                        .at("/items"))
                .isEmpty();
    }

    @Test
    void isNoneOutsideAllOfThem() {
        assertThat(filed(reported(109.47)).body().at("/grid").isNull()).isTrue();
    }

    private Answer filed(String id) {
        act(TENANT, id, desk, "accept", Map.of("category", FakeTenantService.CATEGORY));
        return act(TENANT, id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
    }

    private String reported(double lng) {
        var report = Map.of(
                "category", FakeTenantService.CATEGORY, "description", "网格", "place", Map.of("lng", lng, "lat", 24.31));
        return post(CASES, desk, report).text("/id");
    }
}
