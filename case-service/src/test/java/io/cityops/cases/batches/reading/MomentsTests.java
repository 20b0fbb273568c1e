package io.cityops.cases.batches.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20 08:30",
                "2026/11/20 8:30",
                "2026.11.20 08:30:00",
                "2026-11-20T08:30:00",
                "2026年11月20日 8时30分",
                "2026年11月20日8:30",
                "2026-11-20T00:30:00Z"
            })
    void areReadAsPeopleWriteThem(String written) {
        assertThat(Moments.read(written, SHANGHAI)).contains(Instant.parse("2026-11-20T00:30:00Z"));
    }

    @Test
    void mayBeADayAlone() {
        assertThat(Moments.read("2026-11-20", SHANGHAI)).contains(Instant.parse("2026-11-19T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "昨天", "20/11/2026", "2026-13-01", "2026-02-30", "2026-11-20 25:00", "46346.35"})
    void areNotGuessedAt(String written) {
        assertThat(Moments.read(written, SHANGHAI)).isEmpty();
    }
}
