package io.cityops.cases.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.lifecycle.Sight;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Open cases are asked for in the words of the indexes that hold nothing else (see {@link ListIndexesIT}). */
class ConditionsTests {

    private static final String OPEN = "(c.endedAt is null)";

    @Test
    void ofOpenCasesByLightSaySo() {
        assertThat(asked(List.of(), "yellow", "deadline")).contains(OPEN).doesNotContain("c.stage in");
    }

    @Test
    void ofOpenStagesByReportSaySo() {
        assertThat(asked(List.of("handling"), null, "reported")).contains(OPEN);
    }

    @Test
    void ofCasesThatMayHaveEndedSayNoSuchThing() {
        assertThat(asked(List.of("closed"), null, "reported")).doesNotContain(OPEN);
        assertThat(asked(List.of("handling", "closed"), null, "reported")).doesNotContain(OPEN);
        assertThat(asked(List.of(), "green", "reported")).doesNotContain(OPEN).contains("c.stage in :lit");
        assertThat(asked(List.of("closed"), "green", "deadline")).doesNotContain(OPEN);
    }

    private static String asked(List<String> stages, @Nullable String light, String sort) {
        var filter = CaseFilter.read(stages, light, null, null, CaseFilter.About.ANYTHING, sort);
        return Conditions.of(filter, Sight.ALL, Instant.EPOCH).text();
    }
}
