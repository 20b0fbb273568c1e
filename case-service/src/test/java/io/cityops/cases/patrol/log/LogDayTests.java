package io.cityops.cases.patrol.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityops.tenancy.web.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogDayTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T15:59:59.999999Z, Asia/Shanghai, 2026-11-22",
        "2026-11-22T16:00:00Z, Asia/Shanghai, 2026-11-23",
        "2026-11-23T04:59:59Z, America/New_York, 2026-11-22",
        "2026-11-23T05:00:00Z, America/New_York, 2026-11-23"
    })
    void isThePresentOneWhereTheTenantIs(Instant now, ZoneId zone, LocalDate day) {
        var today = LogDay.of(null, zone, now);

        assertThat(today.day()).isEqualTo(day);
        assertThat(now).isAfterOrEqualTo(today.from()).isBefore(today.until());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-08, 23", "2026-11-01, 25", "2026-11-02, 24"})
    void isAsLongAsTheClocksOfTheTenantSay(LocalDate day, long hours) {
        var found = LogDay.of(day, ZoneId.of("America/New_York"), Instant.EPOCH);

        assertThat(Duration.between(found.from(), found.until())).hasHours(hours);
    }

    @Test
    void isRefusedWhereNobodyCanMeanIt() {
        for (var day : new String[] {"1999-12-31", "3000-01-01", "-999999999-01-01", "+999999999-12-31"}) {
            assertThatThrownBy(() -> LogDay.of(LocalDate.parse(day), SHANGHAI, Instant.EPOCH))
                    .isInstanceOf(ProblemException.class);
        }
    }
}
