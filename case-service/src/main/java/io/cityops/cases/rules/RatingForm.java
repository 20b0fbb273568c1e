package io.cityops.cases.rules;

import io.cityops.cases.city.RatingRules;
import io.cityops.cases.rules.RulesForm.Check;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How reports are rated, as somebody wrote it down. */
record RatingForm(
        @Nullable Boolean on,
        @Nullable Integer scale,
        @Nullable Boolean everySource,
        @Nullable List<@Nullable String> reasons) {

    private static final String AT = "city/rating/";
    private static final int MOST = 20;
    private static final int LONGEST = 30;

    RatingRules over(RatingRules before, Check check) {
        return new RatingRules(
                CityForm.or(on, before.on()),
                check.number(AT + "scale", scale, 3, 10, before.scale()),
                CityForm.or(everySource, before.everySource()),
                reasons == null ? before.reasons() : reasons(reasons, check));
    }

    private static List<String> reasons(List<@Nullable String> given, Check check) {
        if (given.size() > MOST) {
            check.refuse(AT + "reasons", "At most " + MOST + " reasons.");
        }
        for (var at = 0; at < given.size(); at++) {
            if (!sound(given.get(at))) {
                check.refuse(AT + "reasons/" + at, "A reason has 1 to " + LONGEST + " characters, in one line.");
            }
        }
        return given.stream()
                .filter(RatingForm::sound)
                .map(Objects::requireNonNull)
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static boolean sound(@Nullable String reason) {
        return reason != null
                && !reason.isBlank()
                && reason.strip().length() <= LONGEST
                && reason.chars().noneMatch(Character::isISOControl);
    }
}
