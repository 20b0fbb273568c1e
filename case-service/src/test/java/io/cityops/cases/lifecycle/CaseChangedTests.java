package io.cityops.cases.lifecycle;

import static io.cityops.cases.lifecycle.TestCases.SANITATION;
import static io.cityops.cases.lifecycle.TestCases.at;
import static io.cityops.cases.lifecycle.TestCases.filed;
import static io.cityops.cases.lifecycle.TestCases.step;
import static io.cityops.cases.lifecycle.TestCases.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What leaves this service when a case changes. */
class CaseChangedTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void tellsWhenTheLightTurnsYellowInWorkingTime() {
        var found = filed();
        step(found, Action.DISPATCH, unit(SANITATION), at("09:00"));
        assertThat(moment(found, "warnAt")).isEqualTo(at("09:48")); // the unit has an hour to sign

        step(found, Action.SIGN, Details.none(), at("09:30"));
        assertThat(moment(found, "warnAt")).isEqualTo(at("14:12")); // four fifths of four hours, noon left out
        assertThat(moment(found, "dueAt")).isEqualTo(at("15:00"));
    }

    @Test
    void tellsNoMomentWhereNoLimitRuns() {
        var found = filed();
        step(found, Action.CANCEL, Details.none(), at("09:05"));

        assertThat(told(found).path("warnAt").isNull()).isTrue();
        assertThat(told(found).path("dueAt").isNull()).isTrue();
    }

    @Test
    void tellsNeitherWhoReportedNorWhoOnTheStaffDidWhat() {
        var found = filed();
        var dispatch = LifeCycle.step(found, Action.DISPATCH, TestCases.now(at("09:00")))
                .orElseThrow();
        var entry = found.take(
                dispatch,
                unit(SANITATION),
                new Doer("Zhang-at-the-desk", "dispatcher", "zhang"),
                TestCases.now(at("09:00")));

        var told = JSON.writeValueAsString(CaseChanged.of(found, List.of(entry), null, at("10:00")));

        assertThat(found.reporter()).isNotNull();
        assertThat(told).doesNotContain("王女士", "13812345678", "Zhang-at-the-desk", found.trackingCode());
    }

    private static Instant moment(CaseFile found, String field) {
        return Instant.parse(told(found).path(field).asString());
    }

    private static JsonNode told(CaseFile found) {
        return JSON.readTree(JSON.writeValueAsString(CaseChanged.of(found, List.of(), null, at("10:00"))));
    }
}
