package io.cityops.search.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DeadlineLightTests {

    private static final String OPEN =
            "{'deadlineLight':'green','warnAt':'2026-11-21T16:00:00+08:00'," + "'dueAt':'2026-11-21T18:00:00+08:00'}";
    private static final String WITHOUT_WARNING = "{'deadlineLight':'green','dueAt':'2026-11-21T10:00:00Z'}";
    private static final String CLOSED =
            "{'deadlineLight':'green','dueAt':'2026-11-21T10:00:00Z'," + "'closedAt':'2026-11-21T09:00:00Z'}";
    private static final String UNLIMITED = "{'deadlineLight':'green','dueAt':null}";

    @ParameterizedTest
    @CsvSource({
        "07:59:00, green, green, green, green",
        "08:01:00, yellow, green, green, green",
        "10:01:00, red, red, green, green"
    })
    void goesOnWithTime(String at, String open, String withoutWarning, String closed, String unlimited) {
        var now = Instant.parse("2026-11-21T" + at + "Z");

        assertThat(light(OPEN, now)).isEqualTo(open);
        assertThat(light(WITHOUT_WARNING, now)).isEqualTo(withoutWarning);
        assertThat(light(CLOSED, now)).isEqualTo(closed);
        assertThat(light(UNLIMITED, now)).isEqualTo(unlimited);
    }

    private static String light(String row, Instant now) {
        var turned = (ObjectNode) JsonMapper.shared().readTree(row.replace('\'', '"'));
        DeadlineLight.turn(turned, now);
        return turned.path("deadlineLight").asString();
    }
}
