package io.cityops.tenant.calendar;

import io.cityops.tenancy.web.FieldError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a calendar one that clocks can run by. */
final class CalendarRules {

    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d|24:00");

    private final List<FieldError> errors = new ArrayList<>();

    private CalendarRules() {}

    /** The calendar with its days in order. */
    static WorkingCalendar checked(WorkingCalendar calendar) {
        var rules = new CalendarRules();
        rules.periods(calendar.periods());
        rules.weekdays(calendar.weekdays());
        rules.days(calendar.days());
        if (!rules.errors.isEmpty()) {
            throw new CalendarProblem(rules.errors);
        }
        return new WorkingCalendar(
                calendar.periods(),
                calendar.weekdays().stream().sorted().toList(),
                calendar.days().stream()
                        .sorted(Comparator.comparing(WorkingCalendar.Day::date))
                        .toList());
    }

    private void periods(List<? extends @Nullable List<? extends @Nullable String>> periods) {
        if (periods.isEmpty() || periods.size() > 6) {
            error("/periods", "1 to 6 periods");
            return;
        }
        String last = "";
        for (int at = 0; at < periods.size(); at++) {
            var period = periods.get(at);
            if (period == null || period.size() != 2 || !isTime(period.get(0)) || !isTime(period.get(1))) {
                error("/periods/" + at, "a start and an end such as [\"08:00\",\"12:00\"]");
                continue;
            }
            var start = String.valueOf(period.get(0));
            var end = String.valueOf(period.get(1));
            if (start.compareTo(end) >= 0) {
                error("/periods/" + at, "ends at " + end + " before it starts at " + start);
            } else if (start.compareTo(last) < 0) {
                error("/periods/" + at, "starts at " + start + " before the one in front of it ends at " + last);
            }
            last = end;
        }
    }

    private static boolean isTime(@Nullable String text) {
        return text != null && TIME.matcher(text).matches();
    }

    private void weekdays(List<? extends @Nullable Integer> weekdays) {
        if (weekdays.stream().anyMatch(day -> day == null || day < 1 || day > 7)) {
            error("/weekdays", "1 for Monday to 7 for Sunday");
        } else if (new HashSet<>(weekdays).size() != weekdays.size()) {
            error("/weekdays", "each day once");
        } else if (weekdays.isEmpty()) {
            error("/weekdays", "at least one day");
        }
    }

    private void days(List<? extends WorkingCalendar.@Nullable Day> days) {
        if (days.size() > 1000) {
            error("/days", "at most 1000 days");
            return;
        }
        var dates = new HashSet<Object>();
        for (int at = 0; at < days.size(); at++) {
            var day = days.get(at);
            if (day == null || Objects.isNull(day.date())) {
                error("/days/" + at + "/date", "a date such as 2026-10-01");
            } else if (!dates.add(day.date())) {
                error("/days/" + at + "/date", day.date() + " is given twice");
            } else if (day.name() != null && day.name().length() > 50) {
                error("/days/" + at + "/name", "at most 50 characters");
            }
        }
    }

    private void error(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
