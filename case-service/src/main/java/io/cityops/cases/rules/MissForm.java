package io.cityops.cases.rules;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.city.MissRules.Window;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.rules.RulesForm.Check;
import io.cityops.tenancy.web.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often a unit may miss its limits, as somebody wrote it down.
 *
 * @param unit empty for whoever may supervise
 */
record MissForm(
        @Nullable Boolean on,
        @Nullable List<String> clocks,
        @Nullable Integer times,
        @Nullable String window,
        @Nullable String unit,
        @Nullable Integer answerHours,
        @Nullable String leaderRole) {

    private static final String AT = "city/misses/";
    private static final Pattern ROLE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int MOST = 20;
    private static final int MONTH = 30 * 24;

    MissRules over(MissRules before, Check check) {
        return new MissRules(
                CityForm.or(on, before.on()),
                clocks == null ? before.clocks() : clocks(clocks, check),
                check.number(AT + "times", times, 1, MOST, before.times()),
                window == null ? before.window() : window(window, before.window(), check),
                unit == null ? before.unit() : unit(unit, check),
                check.number(AT + "answerHours", answerHours, 1, MONTH, before.answerHours()),
                leaderRole == null ? before.leaderRole() : role(leaderRole, before.leaderRole(), check));
    }

    /**
     * That a unit that is named anew is there. A rule that was written before outlives the unit that it names.
     *
     * @throws RulesProblem.Invalid when it is not
     */
    static void requireKnown(MissRules before, MissRules wanted, ReferenceData reference) {
        var named = wanted.unit();
        if (named != null
                && !named.equals(before.unit())
                && reference.unit(named).isEmpty()) {
            throw new RulesProblem.Invalid(List.of(new FieldError("/rules/" + AT + "unit", "There is no such unit.")));
        }
    }

    private static Set<ClockName> clocks(List<String> given, Check check) {
        var known = MissRules.OF_UNITS.stream().collect(Collectors.toMap(ClockName::code, clock -> clock));
        for (var at = 0; at < given.size(); at++) {
            if (!known.containsKey(given.get(at))) {
                check.refuse(AT + "clocks/" + at, "One of handle, sign.");
            }
        }
        if (given.isEmpty()) {
            check.refuse(AT + "clocks", "At least one of handle, sign.");
        }
        return given.stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet());
    }

    private static Window window(String given, Window before, Check check) {
        return Arrays.stream(Window.values())
                .filter(one -> one.code().equals(given))
                .findFirst()
                .orElseGet(() -> {
                    check.refuse(AT + "window", "One of month, since_last.");
                    return before;
                });
    }

    private static @Nullable UUID unit(String given, Check check) {
        try {
            return given.isBlank() ? null : UUID.fromString(given.strip());
        } catch (IllegalArgumentException e) {
            check.refuse(AT + "unit", "The id of a unit, or nothing.");
            return null;
        }
    }

    private static String role(String given, String before, Check check) {
        if (ROLE.matcher(given.strip()).matches()) {
            return given.strip();
        }
        check.refuse(AT + "leaderRole", "The code of a role: small letters, digits and underscores.");
        return before;
    }
}
