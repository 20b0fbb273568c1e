package io.cityops.tenant.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarRulesTests {

    private static final List<List<String>> OFFICE = List.of(List.of("08:00", "12:00"), List.of("14:00", "18:00"));

    @Test
    void takesWhatIsUsual() {
        assertThat(CalendarRules.checked(WorkingCalendar.USUAL)).isEqualTo(WorkingCalendar.USUAL);
    }

    @Test
    void takesADayRoundTheClock() {
        var always = new WorkingCalendar(List.of(List.of("00:00", "24:00")), List.of(7, 1, 2, 3, 4, 5, 6), List.of());

        assertThat(CalendarRules.checked(always).weekdays()).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void refusesPeriodsThatOverlapOrRunBackwards() {
        refused("/periods/1", List.of(List.of("08:00", "12:00"), List.of("11:59", "18:00")), List.of(1), List.of());
        refused("/periods/1", List.of(List.of("14:00", "18:00"), List.of("08:00", "12:00")), List.of(1), List.of());
        refused("/periods/0", List.of(List.of("12:00", "12:00")), List.of(1), List.of());
        refused("/periods/0", List.of(List.of("8:00", "12:00")), List.of(1), List.of());
        refused("/periods/0", List.of(List.of("08:00")), List.of(1), List.of());
        refused("/periods", List.of(), List.of(1), List.of());
    }

    @Test
    void refusesDaysThatAreNoneOrTwice() {
        var day = new WorkingCalendar.Day(LocalDate.of(2026, 10, 1), false, "国庆节");
        refused("/weekdays", OFFICE, List.of(0), List.of());
        refused("/weekdays", OFFICE, List.of(1, 1), List.of());
        refused("/weekdays", OFFICE, List.of(), List.of());
        refused("/days/1/date", OFFICE, List.of(1), List.of(day, day));
    }

    private static void refused(
            String pointer, List<List<String>> periods, List<Integer> weekdays, List<WorkingCalendar.Day> days) {
        assertThatExceptionOfType(CalendarProblem.class)
                .isThrownBy(() -> CalendarRules.checked(new WorkingCalendar(periods, weekdays, days)))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::pointer)
                        .contains(pointer));
    }
}
