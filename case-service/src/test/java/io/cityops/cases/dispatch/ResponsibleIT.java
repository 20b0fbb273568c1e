package io.cityops.cases.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whose a case is, over HTTP: two grids side by side, a rule for one of them and a rule for its matter anywhere. */
class ResponsibleIT extends OverHttp {

    private static final String CASES = "/t/gridded/api/cases";

    private final String desk = desk("gridded");

    @Test
    void isProposedWithTheRuleThatLedThere() {
        var proposed = responsible(reported(109.41));
        assertThat(proposed.text("/unit/name")).isEqualTo("环卫处");
        assertThat(proposed.body().at("/doubtful").asBoolean()).isFalse();
        assertThat(proposed.text("/candidates/0/grid/name")).isEqualTo("东门网格");
        assertThat(proposed.text("/candidates/0/lines/0/kind")).isEqualTo("rule");
        assertThat(proposed.text("/candidates/0/lines/0/rule")).isEqualTo("东门网格归环卫处");
    }

    @Test
    void isAskedNearABorderWhichNothingRefuses() {
        var id = reported(109.4199);
        var proposed = responsible(id);
        assertThat(proposed.body().at("/doubtful").asBoolean()).isTrue();
        assertThat(proposed.body().at("/unit").isNull()).isTrue();
        assertThat(proposed.body().at("/candidates/0/metres").asDouble()).isZero();
        assertThat(proposed.body().at("/candidates/1/metres").asDouble()).isBetween(10.0, 10.3);
        assertThat(proposed.text("/candidates/1/unit/name")).isEqualTo("市政处");

        act("gridded", id, desk, "accept", Map.of());
        act("gridded", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        var sent = act("gridded", id, desk, "dispatch", Map.of("unit", FakeTenantService.WORKS));
        assertThat(sent.text("/unit/name")).isEqualTo("市政处");
    }

    @Test
    void saysPlainlyThatAPlaceIsInNoGrid() {
        var proposed = responsible(reported(109.47));
        assertThat(proposed.body().at("/candidates/0/grid").isNull()).isTrue();
        assertThat(proposed.text("/candidates/0/lines/0/rule")).isEqualTo("其余归市政处");
    }

    @Test
    void isNothingToAnotherTenantOrToAUnitThatDoesNotSeeTheCase() {
        var id = reported(109.41);
        assertThat(get("/t/liuzhou/api/cases/" + id + "/responsible", desk("liuzhou"))
                        .status())
                .isEqualTo(404);
        assertThat(get(CASES + "/" + id + "/responsible", desk("liuzhou")).status())
                .isEqualTo(404);
        assertThat(get(CASES + "/" + id + "/responsible", unit("gridded", FakeTenantService.WORKS))
                        .status())
                .isEqualTo(404);
    }

    private Answer responsible(String id) {
        var answer = get(CASES + "/" + id + "/responsible", desk);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        return answer;
    }

    private String reported(double lng) {
        var report = Map.of(
                "category", FakeTenantService.CATEGORY, "description", "归属", "place", Map.of("lng", lng, "lat", 24.31));
        return post(CASES, desk, report).text("/id");
    }
}
