package io.cityops.cases.rules;

import io.cityops.cases.city.LevelRules;
import io.cityops.cases.city.LevelRules.YellowFrom;
import io.cityops.cases.rules.RulesForm.Check;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How cases are shown on several levels, as somebody wrote it down. */
record LevelForm(@Nullable String yellowFrom, @Nullable List<@Nullable String> names) {

    private static final String AT = "city/levels/";
    private static final int LONGEST = 20;

    LevelRules over(LevelRules before, Check check) {
        return new LevelRules(
                yellowFrom == null ? before.yellowFrom() : yellow(yellowFrom, before.yellowFrom(), check),
                names == null ? before.names() : names(names, check));
    }

    private static YellowFrom yellow(String given, YellowFrom before, Check check) {
        return Arrays.stream(YellowFrom.values())
                .filter(one -> one.code().equals(given))
                .findFirst()
                .orElseGet(() -> {
                    check.refuse(AT + "yellowFrom", "One of signed, assigned.");
                    return before;
                });
    }

    private static List<String> names(List<@Nullable String> given, Check check) {
        if (given.size() > LevelRules.DEEPEST) {
            check.refuse(AT + "names", "At most " + LevelRules.DEEPEST + " levels.");
        }
        for (var at = 0; at < given.size(); at++) {
            if (!sound(given.get(at))) {
                check.refuse(AT + "names/" + at, "A name has 1 to " + LONGEST + " characters, in one line.");
            }
        }
        return given.stream()
                .filter(LevelForm::sound)
                .map(Objects::requireNonNull)
                .map(String::strip)
                .toList();
    }

    private static boolean sound(@Nullable String name) {
        return name != null
                && !name.isBlank()
                && name.strip().length() <= LONGEST
                && name.chars().noneMatch(Character::isISOControl);
    }
}
