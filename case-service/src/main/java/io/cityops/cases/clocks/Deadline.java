package io.cityops.cases.clocks;

import io.cityops.cases.clocks.WorkCalendar.Day;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When a limit ends, when 80 % of it are used, and how that came about in words that staff can check.
 *
 * @param warnAt from here on the light is yellow
 * @param dueAt after this the light is red
 */
public record Deadline(Instant warnAt, Instant dueAt, List<String> explanation) {

    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int DAYS_NAMED = 12;
    private static final List<String> ROUND_THE_CLOCK = List.of("处置单位昼夜值守：全天 24 小时均为工作时间，夜间、周末和节假日不停表（1 工作日 = 8 工作时）");

    /** The deadline of a limit of which some is used already, for a clock that runs from an instant on. */
    public static Deadline of(Limit limit, Duration used, Instant from, WorkCalendar calendar) {
        var length = limit.length();
        var due = ahead(limit, length.minus(used), from, calendar);
        var warn = ahead(limit, length.multipliedBy(4).dividedBy(5).minus(used), from, calendar);
        return new Deadline(warn, due, explain(limit, used, from, due, calendar));
    }

    private static Instant ahead(Limit limit, Duration left, Instant from, WorkCalendar calendar) {
        if (left.isNegative() || left.isZero()) {
            return from.plus(left);
        }
        return limit.unit().continuous() ? from.plus(left) : calendar.after(from, left);
    }

    private static List<String> explain(Limit limit, Duration used, Instant from, Instant due, WorkCalendar calendar) {
        var lines = new ArrayList<String>();
        lines.add("时限 " + limit + (limit.unit().continuous() ? "，连续计时（含夜间、周末和节假日）" : ""));
        lines.add("自 " + text(from, calendar.zone()) + " 起计" + (used.isPositive() ? "，此前已用 " + minutes(used) : ""));
        if (!limit.unit().continuous()) {
            lines.addAll(calendar.roundTheClock() ? ROUND_THE_CLOCK : working(from, due, calendar));
        }
        lines.add("到期 " + text(due, calendar.zone()));
        return List.copyOf(lines);
    }

    private static List<String> working(Instant from, Instant due, WorkCalendar calendar) {
        var periods = calendar.periods().stream().map(Period::toString).toList();
        var days = span(from, due, calendar);
        var lines = new ArrayList<String>();
        lines.add("工作时段 " + String.join("、", periods));
        free(days).ifPresent(lines::add);
        workedInReturn(days).ifPresent(lines::add);
        lines.addAll(unsettledYears(days));
        return lines;
    }

    private static Optional<String> free(List<Day> days) {
        var free =
                days.stream().filter(day -> !day.working()).map(Deadline::name).toList();
        var named = String.join("、", free.stream().limit(DAYS_NAMED).toList());
        var more = free.size() > DAYS_NAMED ? " 等 " + free.size() + " 天" : "";
        return free.isEmpty() ? Optional.empty() : Optional.of("不计 " + named + more);
    }

    private static Optional<String> workedInReturn(List<Day> days) {
        var worked = days.stream()
                .filter(day -> day.working() && day.name() != null)
                .map(Deadline::name)
                .toList();
        return worked.isEmpty() ? Optional.empty() : Optional.of("调休上班 " + String.join("、", worked));
    }

    private static List<String> unsettledYears(List<Day> days) {
        var years = days.stream()
                .filter(day -> !day.known())
                .map(day -> day.date().getYear())
                .distinct()
                .toList();
        years.forEach(year ->
                LOG.warn("No statutory holidays are known for {}: deadlines in it count by the week alone", year));
        return years.stream()
                .map(year -> "注意：" + year + " 年法定节假日安排尚无数据，仅按每周工作日推算，请在日历中补录后以新结果为准")
                .toList();
    }

    private static List<Day> span(Instant from, Instant due, WorkCalendar calendar) {
        LocalDate first = from.atZone(calendar.zone()).toLocalDate();
        LocalDate last = due.atZone(calendar.zone()).toLocalDate();
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).map(calendar::day).toList();
    }

    private static String name(Day day) {
        return day.date() + "（" + (day.name() == null ? "周末" : day.name()) + "）";
    }

    private static String text(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    private static String minutes(Duration used) {
        return used.toHours() > 0 ? used.toHours() + " 小时 " + used.toMinutesPart() + " 分" : used.toMinutes() + " 分";
    }
}
