package io.cityops.cases.notices.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTests {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), false);

    @Test
    void lastOverMidnight() {
        assertThat(NIGHT.until(at("2026-07-01T23:30"), CITY, false)).isEqualTo(at("2026-07-02T07:00"));
        assertThat(NIGHT.until(at("2026-07-02T00:00"), CITY, false)).isEqualTo(at("2026-07-02T07:00"));
        assertThat(NIGHT.until(at("2026-07-02T06:59"), CITY, false)).isEqualTo(at("2026-07-02T07:00"));
    }

    @Test
    void beginAtTheirFirstMinuteAndEndAtTheirLast() {
        assertThat(NIGHT.until(at("2026-07-01T21:59"), CITY, false)).isNull();
        assertThat(NIGHT.until(at("2026-07-01T22:00"), CITY, false)).isNotNull();
        assertThat(NIGHT.until(at("2026-07-02T07:00"), CITY, false)).isNull();
    }

    @Test
    void mayLieWithinADay() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), false);

        assertThat(noon.until(at("2026-07-01T13:00"), CITY, false)).isEqualTo(at("2026-07-01T14:00"));
        assertThat(noon.until(at("2026-07-01T23:00"), CITY, false)).isNull();
    }

    @Test
    void areThoseOfTheCitysZone() {
        var elevenInTheCity = at("2026-07-01T23:00");

        assertThat(NIGHT.until(elevenInTheCity, ZoneId.of("Europe/London"), false))
                .isNull();
        assertThat(NIGHT.until(elevenInTheCity, CITY, false)).isNotNull();
    }

    @Test
    void letTheUrgentThroughUnlessTheCitySaysOtherwise() {
        var strict = new QuietHours(NIGHT.from(), NIGHT.to(), true);

        assertThat(NIGHT.until(at("2026-07-01T23:00"), CITY, true)).isNull();
        assertThat(strict.until(at("2026-07-01T23:00"), CITY, true)).isEqualTo(at("2026-07-02T07:00"));
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(CITY).toInstant();
    }
}
