package io.cityops.tenant.facilities.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hours, however odd, are as somebody would find them who looks at the clock every minute. */
class AnyOpeningHoursTests {

    private static final List<String> WEEK = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int DAYS = 5;

    private final Random random = new Random(20261123);

    @Test
    void areOpenAtTheMinutesAtWhichTheirRulesSaySo() {
        for (var turn = 0; turn < 1_500; turn++) {
            var rules = rules();
            var text = rules.stream().map(Rule::text).collect(Collectors.joining());
            var first = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_100));

            var hours = OpeningHours.read(text);

            assertThat(hours).as(text).isPresent();
            var spans = hours.get().between(first, first.plusDays(DAYS), ZONE, AnyOpeningHoursTests::holiday);
            for (var minute = 0; minute < DAYS * 1_440; minute++) {
                var at = first.atStartOfDay().plusMinutes(minute);
                assertThat(told(spans, at)).as("%s at %s", text, at).isEqualTo(expected(rules, at));
            }
            assertThat(spans)
                    .as(text)
                    .isSortedAccordingTo((one, other) -> one.from().compareTo(other.from()));
        }
    }

    @Test
    void areReadOrRefusedWhateverSomebodyTypes() {
        var parts = List.of(
                "Mo", "-", "Fr", ",", " ", ";", "||", "PH", "SH", "off", "08:00", "26:00", "24/7", "+", "[1]", "[-1]",
                "sunrise", "(", ")", "\"", "Apr", "29", "2026", "week", "easter", "/", "unknown", "白天", "\u0000",
                "+1 day");
        for (var turn = 0; turn < 20_000; turn++) {
            var text = IntStream.range(0, 1 + random.nextInt(14))
                    .mapToObj(part -> parts.get(random.nextInt(parts.size())))
                    .collect(Collectors.joining());
            OpeningHours.read(text)
                    .ifPresent(hours -> assertThat(hours.between(
                                    LocalDate.of(2026, 12, 30),
                                    LocalDate.of(2027, 1, 2),
                                    ZONE,
                                    AnyOpeningHoursTests::holiday))
                            .as(text)
                            .allMatch(span -> span.from().isBefore(span.to())));
        }
    }

    /** Every ninth day until the end of 2027; of later days nobody knows. */
    private static Optional<Boolean> holiday(LocalDate day) {
        return day.getYear() > 2027 ? Optional.empty() : Optional.of(day.toEpochDay() % 9 == 0);
    }

    private static String told(List<Span> spans, LocalDateTime at) {
        var instant = at.atZone(ZONE).toInstant();
        return spans.stream()
                .filter(span -> !instant.isBefore(span.from()) && instant.isBefore(span.to()))
                .map(span -> span.state().name())
                .findFirst()
                .orElse("CLOSED");
    }

    private static String expected(List<Rule> rules, LocalDateTime at) {
        var day = at.toLocalDate();
        var minute = at.getHour() * 60 + at.getMinute();
        var night = said(rules, day.minusDays(1), minute + 1_440);
        var today = said(rules, day, minute);
        if (today.equals("-") || night.equals("CLOSED")) {
            return night.equals("-") ? "CLOSED" : night;
        }
        return today.equals("UNKNOWN") && night.equals("OPEN") ? "OPEN" : today;
    }

    private static String said(List<Rule> rules, LocalDate day, int minute) {
        var known = holiday(day);
        if (known.isPresent()) {
            return said(rules, day, minute, known.get());
        }
        var either = said(rules, day, minute, true);
        var or = said(rules, day, minute, false);
        var shut = List.of("-", "CLOSED");
        return either.equals(or) ? either : shut.contains(either) && shut.contains(or) ? "-" : "UNKNOWN";
    }

    private static String said(List<Rule> rules, LocalDate day, int minute, boolean holiday) {
        var said = "-";
        for (var rule : rules) {
            if (!rule.on(day, holiday)) {
                continue;
            }
            var wholeDay = rule.times.isEmpty();
            var then = wholeDay
                    ? minute < 1_440
                    : rule.times.stream().anyMatch(time -> minute >= time[0] && minute < time[1]);
            var shut = said.equals("-") || said.equals("CLOSED");
            if (rule.what.equals("off")) {
                if (!rule.join.equals(" || ")) {
                    said = wholeDay ? "-" : then ? "CLOSED" : said;
                }
            } else {
                var before = rule.join.equals("; ") ? "-" : said;
                var speaks = then && (!rule.join.equals(" || ") || shut);
                said = speaks ? rule.what.isEmpty() ? "OPEN" : "UNKNOWN" : before;
            }
        }
        return said;
    }

    private List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        var number = 1 + random.nextInt(4);
        while (rules.size() < number) {
            rules.add(rule(rules.isEmpty()));
        }
        return rules;
    }

    private Rule rule(boolean first) {
        var join = first ? "; " : List.of("; ", "; ", ", ", " || ").get(random.nextInt(4));
        var months = random.nextInt(3) == 0 ? dates() : null;
        var days = join.equals(", ") || random.nextInt(4) > 0 ? days() : null;
        var what = List.of("", "", "", "off", "unknown").get(random.nextInt(5));
        var times = new ArrayList<int[]>();
        var number = what.isEmpty() ? 1 + random.nextInt(2) : random.nextInt(3);
        while (times.size() < number) {
            times.add(time());
        }
        return new Rule(first, join, months, days, times, what);
    }

    private int[] time() {
        var from = random.nextInt(1_440);
        return new int[] {from, from + 1 + random.nextInt(1_440)};
    }

    private Some days() {
        var from = random.nextInt(7);
        var to = random.nextInt(7);
        return switch (random.nextInt(6)) {
            case 0 -> Some.of(WEEK.get(from), day -> day.getDayOfWeek().getValue() - 1 == from);
            case 1 -> {
                var nth = 1 + random.nextInt(5);
                yield Some.of(
                        WEEK.get(from) + "[" + nth + "]",
                        day -> day.getDayOfWeek().getValue() - 1 == from
                                && day.minusWeeks(nth - 1).getMonth() == day.getMonth()
                                && day.minusWeeks(nth).getMonth() != day.getMonth());
            }
            case 2 ->
                Some.of(
                        WEEK.get(from) + "[-1]",
                        day -> day.getDayOfWeek().getValue() - 1 == from
                                && day.plusWeeks(1).getMonth() != day.getMonth());
            case 3 -> new Some("PH", day -> false, true);
            case 4 -> new Some("PH," + WEEK.get(from), day -> day.getDayOfWeek().getValue() - 1 == from, true);
            default -> {
                var among = new ArrayList<Integer>();
                for (var day = from; ; day = (day + 1) % 7) {
                    among.add(day);
                    if (day == to) {
                        break;
                    }
                }
                yield from == to
                        ? Some.of("Mo-Su", day -> true)
                        : Some.of(
                                WEEK.get(from) + "-" + WEEK.get(to),
                                day -> among.contains(day.getDayOfWeek().getValue() - 1));
            }
        };
    }

    private Some dates() {
        var from = random.nextInt(12);
        var to = random.nextInt(12);
        var first = 1 + random.nextInt(28);
        var last = 1 + random.nextInt(28);
        return switch (random.nextInt(3)) {
            case 0 -> Some.of(MONTHS.get(from), day -> day.getMonthValue() - 1 == from);
            case 1 ->
                from == to
                        ? Some.of(MONTHS.get(from), day -> day.getMonthValue() - 1 == from)
                        : Some.of(MONTHS.get(from) + "-" + MONTHS.get(to), day -> {
                            var month = day.getMonthValue() - 1;
                            return from < to ? month >= from && month <= to : month >= from || month <= to;
                        });
            default -> {
                var start = from * 100 + first;
                var end = to * 100 + last;
                yield Some.of("%s %02d-%s %02d".formatted(MONTHS.get(from), first, MONTHS.get(to), last), day -> {
                    var date = (day.getMonthValue() - 1) * 100 + day.getDayOfMonth();
                    return start <= end ? date >= start && date <= end : date >= start || date <= end;
                });
            }
        };
    }

    /** Days as they are written, and which they are. */
    private record Some(String text, Predicate<LocalDate> ordinary, boolean holidays) {

        static Some of(String text, Predicate<LocalDate> days) {
            return new Some(text, days, false);
        }
    }

    private record Rule(boolean first, String join, Some dates, Some days, List<int[]> times, String what) {

        boolean on(LocalDate day, boolean holiday) {
            return (dates == null || dates.ordinary.test(day))
                    && (days == null || days.ordinary.test(day) || days.holidays && holiday);
        }

        String text() {
            var parts = new ArrayList<String>();
            if (dates != null) {
                parts.add(dates.text);
            }
            if (days != null) {
                parts.add(days.text);
            }
            if (!times.isEmpty()) {
                parts.add(times.stream().map(Rule::written).collect(Collectors.joining(",")));
            }
            if (!what.isEmpty()) {
                parts.add(what);
            }
            return (first ? "" : join) + String.join(" ", parts);
        }

        private static String written(int[] time) {
            var night = time[1] > 1_440 && time[1] % 2 == 0 ? time[1] - 1_440 : time[1];
            return "%02d:%02d-%02d:%02d".formatted(time[0] / 60, time[0] % 60, night / 60, night % 60);
        }
    }
}
