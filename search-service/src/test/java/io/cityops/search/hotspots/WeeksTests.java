package io.cityops.search.hotspots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeeksTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T04:00:00Z");

    @Test
    void theLastWeekThatIsOverIsAsked() {
        var weeks = Weeks.asked(null, 12, SHANGHAI, TUESDAY);

        assertThat(weeks.name()).isEqualTo("2026-W47");
        assertThat(weeks.monday()).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(weeks.sunday()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(weeks.begins()).isEqualTo("2026-11-15T16:00:00Z");
        assertThat(weeks.ends()).isEqualTo("2026-11-22T16:00:00Z");
        assertThat(weeks.first()).isEqualTo("2026-08-23T16:00:00Z");
        assertThat(weeks.isRunning(TUESDAY)).isFalse();
    }

    @Test
    void aWeekBeginsWhereTheTenantIs() {
        var sundayInLondon = Instant.parse("2026-11-22T20:00:00Z");

        assertThat(Weeks.asked(null, 12, SHANGHAI, sundayInLondon).name()).isEqualTo("2026-W47");
        assertThat(Weeks.asked(null, 12, ZoneId.of("Europe/London"), sundayInLondon)
                        .name())
                .isEqualTo("2026-W46");
    }

    @Test
    void theRunningWeekMayBeAsked() {
        assertThat(Weeks.asked("2026-W48", 4, SHANGHAI, TUESDAY).isRunning(TUESDAY))
                .isTrue();
    }

    @Test
    void yearsHaveTheirWeeksAsIsoSays() {
        assertThat(Weeks.asked("2025-W01", 12, SHANGHAI, TUESDAY).monday()).isEqualTo(LocalDate.of(2024, 12, 30));
        assertThat(Weeks.asked("2026-W01", 12, SHANGHAI, TUESDAY).name()).isEqualTo("2026-W01");
    }

    @Test
    void weeksAreCountedOverAChangeOfClocks() {
        var weeks = Weeks.asked("2026-W14", 4, ZoneId.of("Europe/London"), TUESDAY);

        assertThat(weeks.indexOf(weeks.first())).isZero();
        assertThat(weeks.indexOf(weeks.begins())).isEqualTo(4);
        assertThat(weeks.indexOf(Instant.parse("2026-03-23T00:00:00Z"))).isEqualTo(3);
        assertThat(weeks.begins()).isEqualTo("2026-03-29T23:00:00Z");
    }

    @Test
    void onlyWholeWeeksBehindTheFirstCaseAreCompared() {
        var weeks = Weeks.asked(null, 12, SHANGHAI, TUESDAY);

        assertThat(weeks.since(Instant.parse("2020-01-01T00:00:00Z")).before()).isEqualTo(12);
        var since = weeks.since(Instant.parse("2026-10-14T00:00:00Z"));
        assertThat(since.before()).isEqualTo(4);
        assertThat(since.areEnough()).isTrue();
        assertThat(since.first()).isEqualTo("2026-10-18T16:00:00Z");
        assertThat(weeks.since(Instant.parse("2026-10-20T00:00:00Z")).areEnough())
                .isFalse();
        assertThat(weeks.since(Instant.parse("2026-11-23T00:00:00Z")).before()).isZero();
        assertThat(weeks.since(null).before()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W49", "2026-W54", "2026-47", "soon", "2026-W47-1", "2001-W01"})
    void refusesWhatIsNoWeek(String week) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Weeks.asked(week, 12, SHANGHAI, TUESDAY))
                .satisfies(problem -> assertThat(problem.errors())
                        .singleElement()
                        .extracting("pointer")
                        .isEqualTo("week"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 27})
    void refusesTooFewWeeksAndTooMany(int before) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Weeks.asked(null, before, SHANGHAI, TUESDAY));
    }
}
