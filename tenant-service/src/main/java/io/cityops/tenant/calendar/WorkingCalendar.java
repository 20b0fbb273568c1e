package io.cityops.tenant.calendar;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a tenant works (工作日历): the hours of a working day, the days of a week, and the days that are otherwise.
 *
 * @param periods each a start and an end, such as 08:00 and 12:00, in their order
 * @param weekdays 1 for Monday to 7 for Sunday
 * @param days statutory holidays and make-up working days are known to the clocks; these are a tenant's own
 */
public record WorkingCalendar(List<List<String>> periods, List<Integer> weekdays, List<Day> days) {

    /** What is usual in offices, for a tenant that has not said. */
    public static final WorkingCalendar USUAL = new WorkingCalendar(
            List.of(List.of("08:00", "12:00"), List.of("14:00", "18:00")), List.of(1, 2, 3, 4, 5), List.of());

    /** A day that is otherwise than its weekday. */
    public record Day(
            LocalDate date, boolean working, @Nullable String name) {}
}
