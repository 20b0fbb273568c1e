package io.cityops.tenant.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenant.calendar.WorkingCalendar.Day;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTests {

    private static final LocalDate LOCAL = LocalDate.of(2026, 4, 20);
    private static final LocalDate KEPT = LocalDate.of(2026, 10, 7);

    private final WorkingCalendar calendar = new WorkingCalendar(
            WorkingCalendar.USUAL.periods(),
            WorkingCalendar.USUAL.weekdays(),
            List.of(
                    new Day(LOCAL, false, "三月三"),
                    new Day(KEPT, true, null),
                    new Day(LocalDate.of(2090, 1, 1), false, null)));

    /** National Day 2026: off from the 1st to the 7th, worked in return on 20 September and 10 October. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30, false",
        "2026-10-01, true",
        "2026-10-03, true",
        "2026-10-08, false",
        "2026-10-10, false",
        "2026-11-21, false"
    })
    void areTheDaysThatPeopleHaveOffTogether(LocalDate day, boolean holiday) {
        assertThat(new PublicHolidays(calendar, true).on(day)).contains(holiday);
    }

    @Test
    void aTenantsOwnDaysOverruleTheArrangement() {
        assertThat(new PublicHolidays(WorkingCalendar.USUAL, true).on(LOCAL)).contains(false);
        assertThat(new PublicHolidays(calendar, true).on(LOCAL)).contains(true);
        assertThat(new PublicHolidays(calendar, true).on(KEPT)).contains(false);
    }

    @Test
    void areNotGuessedForAYearThatIsNotAnnouncedNorWhereTheArrangementIsNone() {
        assertThat(new PublicHolidays(calendar, true).on(LocalDate.of(2090, 10, 1)))
                .isEmpty();
        assertThat(new PublicHolidays(calendar, true).on(LocalDate.of(2090, 1, 1)))
                .contains(true);
        assertThat(new PublicHolidays(calendar, false).on(LocalDate.of(2026, 10, 1)))
                .isEmpty();
        assertThat(new PublicHolidays(calendar, false).on(LOCAL)).contains(true);
    }
}
