package io.cityops.tenant.facilities.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeOfWeekTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NIGHT = Instant.parse("2026-11-23T16:20:00Z"); // 00:20 on Tuesday there

    @Test
    void isThatOfTheTenant() {
        assertThat(TimeOfWeek.at(NIGHT, SHANGHAI, day -> Optional.of(false)))
                .isEqualTo(new TimeOfWeek(LocalDate.of(2026, 11, 24), 2, 0, Instant.parse("2026-11-23T17:00:00Z")));
    }

    @Test
    void isOneOfItsOwnOnHolidays() {
        assertThat(TimeOfWeek.at(NIGHT, SHANGHAI, day -> Optional.of(day.equals(LocalDate.of(2026, 11, 24))))
                        .day())
                .isEqualTo(8);
        assertThat(TimeOfWeek.at(NIGHT, SHANGHAI, day -> Optional.empty()).day())
                .isEqualTo(2);
    }
}
