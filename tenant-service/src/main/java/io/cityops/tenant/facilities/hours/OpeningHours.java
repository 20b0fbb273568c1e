package io.cityops.tenant.facilities.hours;

import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.ParseException;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When a place is open, as the specification of OpenStreetMap's {@code opening_hours} has it. A night belongs to the day
 * on which it begins: what is said of the next day takes nothing of it away, unless it closes those very times, and opens
 * nothing that it closes. What cannot be known, such as a sunset or a holiday that is not announced, is unknown and never
 * guessed.
 */
public final class OpeningHours {

    /** As long as a value of OpenStreetMap can be. */
    public static final int LONGEST = 255;

    /** Each doubles the number of ways a day may turn out. */
    private static final int MOST_CONDITIONS = 4;

    private final List<DayRule> rules;
    private final List<Condition> conditions;

    private OpeningHours(List<DayRule> rules, List<Condition> conditions) {
        this.rules = rules;
        this.conditions = conditions;
    }

    /** What a text says; nothing when it is no such text, or one that nobody would write. */
    public static Optional<OpeningHours> read(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var grammar = new Grammar();
            var rules = new OpeningHoursParser(new StringReader(text))
                    .rules(true, false).stream()
                            .filter(rule -> !rule.isEmpty()) // what an idle separator leaves
                            .map(grammar::rule)
                            .toList();
            return rules.isEmpty() || grammar.conditions().size() > MOST_CONDITIONS
                    ? Optional.empty()
                    : Optional.of(new OpeningHours(rules, List.copyOf(grammar.conditions())));
        } catch (ParseException | TokenMgrError | RuntimeException e) { // the parser has all three ways to say no
            return Optional.empty();
        }
    }

    /** The spans from the beginning of one day to the beginning of another, in their order. */
    public List<Span> between(LocalDate first, LocalDate end, ZoneId zone, Holidays holidays) {
        var before = first.minusDays(1);
        var line = new Said[Math.toIntExact(before.until(end, ChronoUnit.DAYS)) * Times.DAY];
        Arrays.fill(line, Said.NOTHING);
        for (var start = 0; start < line.length; start += Times.DAY) {
            day(before.plusDays(start / Times.DAY), holidays).write(line, start);
        }
        return spans(line, before, zone);
    }

    /** A day in all the ways in which it may turn out. */
    private DayLine day(LocalDate day, Holidays holidays) {
        var holding = new HashSet<Condition>();
        var open = new ArrayList<Condition>();
        for (var condition : conditions) {
            var holds = condition.holds(day, holidays);
            if (holds.isEmpty()) {
                open.add(condition);
            } else if (holds.get()) {
                holding.add(condition);
            }
        }
        return either(day, holding, open);
    }

    private DayLine either(LocalDate day, Set<Condition> holding, List<Condition> open) {
        if (open.isEmpty()) {
            return DayLine.of(rules, day, holding);
        }
        var others = open.subList(1, open.size());
        var more = new HashSet<>(holding);
        more.add(open.getFirst());
        return either(day, holding, others).or(either(day, more, others));
    }

    /** What follows the first day of the line. */
    private static List<Span> spans(Said[] line, LocalDate before, ZoneId zone) {
        var spans = new ArrayList<Span>();
        for (int from = Times.DAY, to; from < line.length; from = to) {
            to = from + 1;
            while (to < line.length && (line[to] == line[from] || line[to].isShut() && line[from].isShut())) {
                to++;
            }
            var start = instant(before, from, zone);
            var end = instant(before, to, zone);
            if (!line[from].isShut() && start.isBefore(end)) {
                var state = line[from] == Said.OPEN ? Span.State.OPEN : Span.State.UNKNOWN;
                spans.add(new Span(start, end, state));
            }
        }
        return spans;
    }

    /** When clocks first show the time; those that are put forward over it show it when they are. */
    private static Instant instant(LocalDate day, int minutes, ZoneId zone) {
        var time = day.atStartOfDay().plusMinutes(minutes);
        var change = zone.getRules().getTransition(time);
        return change != null && change.isGap()
                ? change.getInstant()
                : time.atZone(zone).toInstant();
    }
}
