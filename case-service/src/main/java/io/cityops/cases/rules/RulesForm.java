package io.cityops.cases.rules;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.DeskLimits;
import io.cityops.cases.lifecycle.Rules;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.tenancy.web.FieldError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules as somebody wrote them down: every one is looked at before any is taken. */
record RulesForm(
        @Nullable List<String> off,
        @Nullable List<String> photographed,
        @Nullable Map<String, Integer> minutes,
        @Nullable Map<String, String> names,
        @Nullable Boolean returnsReviewed,
        @Nullable Integer extensions,
        @Nullable Integer hangs,
        @Nullable Integer hangDays,
        @Nullable Integer nearMetres,
        @Nullable Integer nearHours,
        @Nullable CityForm city) {

    private static final int WEEK = 7 * 24 * 60;
    private static final int NAME = 30;

    /**
     * The rules; what is left out is as it was before.
     *
     * @throws RulesProblem.Invalid when some of them cannot be
     */
    Rules over(Rules before) {
        var check = new Check(new ArrayList<>());
        var rules = new Rules(
                check.actions("off", off, Rules.OPTIONAL, before.off()),
                check.actions("photographed", photographed, Rules.ON_THE_SPOT, before.photographed()),
                check.minutes(minutes, before.minutes()),
                check.names(names, before.names()),
                returnsReviewed == null ? before.returnsReviewed() : returnsReviewed,
                check.number("extensions", extensions, 0, 2, before.extensions()),
                check.number("hangs", hangs, 0, 3, before.hangs()),
                check.number("hangDays", hangDays, 1, 365, before.hangDays()),
                check.number("nearMetres", nearMetres, 1, 500, before.nearMetres()),
                check.number("nearHours", nearHours, 1, 168, before.nearHours()),
                city == null ? before.city() : city.over(before.city(), check));
        if (!check.errors.isEmpty()) {
            throw new RulesProblem.Invalid(check.errors);
        }
        return rules;
    }

    /** What is found wrong, under the name of the field. */
    record Check(List<FieldError> errors) {

        Set<Action> actions(String field, @Nullable List<String> codes, Set<Action> allowed, Set<Action> before) {
            if (codes == null) {
                return before;
            }
            var known = allowed.stream().collect(Collectors.toMap(Action::code, action -> action));
            for (var at = 0; at < codes.size(); at++) {
                if (!known.containsKey(codes.get(at))) {
                    refuse(field + "/" + at, "One of " + String.join(", ", new TreeSet<>(known.keySet())) + ".");
                }
            }
            return codes.stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet());
        }

        DeskLimits minutes(@Nullable Map<String, Integer> given, DeskLimits before) {
            var all = before.byName();
            for (var entry : (given == null ? Map.<String, Integer>of() : given).entrySet()) {
                if (!all.containsKey(entry.getKey())) {
                    refuse("minutes/" + entry.getKey(), "One of " + String.join(", ", all.keySet()) + ".");
                } else {
                    var name = "minutes/" + entry.getKey();
                    all.put(
                            entry.getKey(),
                            number(name, entry.getValue(), 1, WEEK, all.getOrDefault(entry.getKey(), 1)));
                }
            }
            return DeskLimits.of(all);
        }

        Map<Stage, String> names(@Nullable Map<String, String> given, Map<Stage, String> before) {
            if (given == null) {
                return before;
            }
            var stages = Arrays.stream(Stage.values()).collect(Collectors.toMap(Stage::code, stage -> stage));
            var names = new HashMap<Stage, String>();
            given.forEach((code, name) -> {
                var stage = stages.get(code);
                if (stage == null) {
                    refuse("names/" + code, "There is no stage of this code.");
                } else if (name == null || name.isBlank() || name.strip().length() > NAME) {
                    refuse("names/" + code, "A name has 1 to " + NAME + " characters.");
                } else {
                    names.put(stage, name.strip());
                }
            });
            return names;
        }

        int number(String field, @Nullable Integer given, int least, int most, int before) {
            if (given == null) {
                return before;
            }
            if (given < least || given > most) {
                refuse(field, "A number from " + least + " to " + most + ".");
                return before;
            }
            return given;
        }

        void refuse(String field, String why) {
            errors.add(new FieldError("/rules/" + field, why));
        }
    }
}
