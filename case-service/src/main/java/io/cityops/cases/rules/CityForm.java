package io.cityops.cases.rules;

import io.cityops.cases.lifecycle.CityRules;
import io.cityops.cases.lifecycle.HazardRules;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.rules.RulesForm.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that only some cities have, as somebody wrote them down; what is left out is as it was before. */
record CityForm(
        @Nullable HazardForm hazards,
        @Nullable MissForm misses,
        @Nullable RatingForm rating,
        @Nullable LevelForm levels) {

    CityRules over(CityRules before, Check check) {
        return new CityRules(
                hazards == null ? before.hazards() : hazards.over(before.hazards(), check),
                misses == null ? before.misses() : misses.over(before.misses(), check),
                rating == null ? before.rating() : rating.over(before.rating(), check),
                levels == null ? before.levels() : levels.over(before.levels(), check));
    }

    static boolean or(@Nullable Boolean given, boolean before) {
        return given == null ? before : given;
    }

    /** What is dangerous, and in which time it is dealt with. */
    record HazardForm(
            @Nullable Boolean on,
            @Nullable List<HazardRules.@Nullable Matter> matters,
            @Nullable List<String> sources,
            @Nullable Integer deskMinutes,
            @Nullable Integer signMinutes,
            @Nullable Integer handleHours) {

        private static final String AT = "city/hazards/";
        private static final int MOST = 500;
        private static final int DAY = 24 * 60;
        private static final int WEEK = 7 * 24;

        HazardRules over(HazardRules before, Check check) {
            return new HazardRules(
                    or(on, before.on()),
                    matters == null ? before.matters() : matters(matters, check),
                    sources == null ? before.sources() : sources(sources, check),
                    check.number(AT + "deskMinutes", deskMinutes, 1, DAY, before.deskMinutes()),
                    check.number(AT + "signMinutes", signMinutes, 1, DAY, before.signMinutes()),
                    check.number(AT + "handleHours", handleHours, 1, WEEK, before.handleHours()));
        }

        private static Set<HazardRules.Matter> matters(List<HazardRules.@Nullable Matter> given, Check check) {
            if (given.size() > MOST) {
                check.refuse(AT + "matters", "At most " + MOST + " entries of the catalogue.");
                return Set.of();
            }
            for (var at = 0; at < given.size(); at++) {
                if (!sound(given.get(at))) {
                    check.refuse(
                            AT + "matters/" + at,
                            "An entry is named by its scheme, its kind (part, matter) and its code.");
                }
            }
            return given.stream()
                    .filter(HazardForm::sound)
                    .map(Objects::requireNonNull)
                    .collect(Collectors.toSet());
        }

        private static boolean sound(HazardRules.@Nullable Matter one) {
            return one != null
                    && named(one.scheme())
                    && named(one.code())
                    && List.of("part", "matter").contains(Objects.requireNonNullElse(one.kind(), ""));
        }

        private static boolean named(@Nullable String text) {
            return text != null && !text.isBlank() && text.length() <= 40;
        }

        private static Set<Source> sources(List<String> given, Check check) {
            Map<String, Source> known =
                    Arrays.stream(Source.values()).collect(Collectors.toMap(Source::code, Function.identity()));
            for (var at = 0; at < given.size(); at++) {
                if (!known.containsKey(given.get(at))) {
                    check.refuse(
                            AT + "sources/" + at,
                            "One of "
                                    + String.join(
                                            ", ",
                                            known.keySet().stream().sorted().toList()) + ".");
                }
            }
            return given.stream().filter(known::containsKey).map(known::get).collect(Collectors.toSet());
        }
    }
}
