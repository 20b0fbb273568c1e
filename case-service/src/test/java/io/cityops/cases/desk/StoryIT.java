package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the story of a case is told from: how long each stage took by its clock, and what the reporter was told. */
class StoryIT extends OverHttp {

    private final String desk = desk("answered");

    @Test
    void knowsOfEachStageHowItsClockStoodWhenItWasLeft() {
        var id = post("/t/answered/api/cases", desk, report()).text("/id");
        act("answered", id, desk, "accept", Map.of());
        act("answered", id, desk, "file", Map.of("condition", FakeTenantService.CONDITION));
        act("answered", id, desk, "back", Map.of("reason", "x"), 422);
        act("answered", id, desk, "dispatch", Map.of("unit", FakeTenantService.SANITATION));
        var unit = unit("answered", FakeTenantService.SANITATION);
        act("answered", id, unit, "sign", Map.of());

        var history = get("/t/answered/api/cases/" + id, desk).body().at("/history");

        assertThat(history.get(0).at("/halted").isNull()).isTrue();
        assertThat(history.get(1).at("/halted/clock").asString()).isEqualTo("accept");
        assertThat(history.get(4).at("/halted/clock").asString()).isEqualTo("sign");
        assertThat(history.get(4).at("/halted/light").asString()).isEqualTo("green");
        assertThat(history.get(4).at("/halted/limited").asBoolean()).isTrue();
    }

    @Test
    void hasNoLettersWhereNobodyIsWrittenToAndTellsThemToNobodyElse() {
        var id = post("/t/answered/api/cases", desk, report()).text("/id");
        var letters = get("/t/answered/api/cases/" + id + "/letters", desk);

        assertThat(letters.status()).isEqualTo(200);
        assertThat(letters.body().at("/items").isEmpty()).isTrue();
        assertThat(get("/t/answered/api/cases/" + id + "/letters", unit("answered", FakeTenantService.WORKS))
                        .status())
                .isEqualTo(404);
        assertThat(get("/t/liuzhou/api/cases/" + id + "/letters", desk("liuzhou"))
                        .status())
                .isEqualTo(404);
    }
}
