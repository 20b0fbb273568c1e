package io.cityops.tenant.facilities.hours;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import io.cityops.tenant.facilities.hours.Condition.Kind;
import io.cityops.tenant.facilities.hours.DayRule.Join;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Understands what the parser has read, rule by rule, and gathers what the rules depend on. */
final class Grammar {

    private final Set<Condition> conditions = new LinkedHashSet<>();

    Set<Condition> conditions() {
        return conditions;
    }

    DayRule rule(Rule said) {
        var join = said.isFallBack() ? Join.FALLING_BACK : said.isAdditive() ? Join.ADDING : Join.REPLACING;
        return new DayRule(join, days(said), times(said), effect(said.getModifier()));
    }

    private static Said effect(@Nullable RuleModifier modifier) {
        if (modifier == null) {
            return Said.OPEN;
        }
        var kind = modifier.getModifier();
        if (kind == null) {
            return Said.UNKNOWN; // only words: who reads them may know
        }
        return switch (kind) {
            case OPEN -> Said.OPEN;
            case CLOSED, OFF -> Said.CLOSED;
            case UNKNOWN -> Said.UNKNOWN;
        };
    }

    private static List<Times> times(Rule said) {
        return said.isTwentyfourseven()
                ? List.of()
                : list(said.getTimes()).stream()
                        .<Times>mapMulti((span, times) -> ClockSpans.of(span).forEach(times))
                        .toList();
    }

    private Days days(Rule said) {
        var years = some(said.getYears(), Calendar::years);
        var weeks = some(said.getWeeks(), Calendar::weeks);
        var dates = some(said.getDates(), this::dates);
        return years.and(weeks).and(dates).and(weekdays(said));
    }

    /** Holidays beside week days are more days, unless they are said to be some of those. */
    private Days weekdays(Rule said) {
        var week = some(said.getDays(), Calendar::weekdays);
        var holidays = list(said.getHolidays());
        if (holidays.isEmpty()) {
            return week;
        }
        var free = some(holidays, this::holidays);
        if (list(said.getDays()).isEmpty()) {
            return free;
        }
        return holidays.stream().allMatch(Holiday::getUseAsWeekDay) ? Days.any(List.of(free, week)) : free.and(week);
    }

    private Days holidays(Holiday said) {
        Calendar.refuseFar(0, said.getOffset());
        var kind = said.getType() == Holiday.Type.PH ? Kind.PUBLIC_HOLIDAY : Kind.SCHOOL_HOLIDAY;
        return on(new Condition(kind, said.getOffset()));
    }

    private Days dates(DateRange said) {
        var dates = Calendar.dates(said);
        return dates == null ? on(new Condition(Kind.OTHER, conditions.size())) : dates;
    }

    private Days on(Condition condition) {
        conditions.add(condition);
        return (day, holding) -> holding.contains(condition);
    }

    private static <T> Days some(@Nullable List<T> said, Function<T, Days> understood) {
        var some = list(said);
        return some.isEmpty()
                ? Days.ALL
                : Days.any(some.stream().map(understood).toList());
    }

    private static <T> List<T> list(@Nullable List<T> said) {
        return said == null ? List.of() : said;
    }
}
