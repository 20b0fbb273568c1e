package io.cityops.tenant.organisation.responsibility;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Which of several rules that hold for a case is followed: the one that says most exactly what it is about; among equals
 * the one that says most exactly where; then the one that says when. A category is more exact than a major, a major than
 * any, and one of them that says whether it means parts or matters than one that does not; a grid than a unit's grids, a unit's than those of a unit above it, any unit's than anywhere; hours than working
 * time or outside of it, that than always.
 *
 * @param depths at which level of the tree each unit stands, from 1
 */
record Precedence(Map<UUID, Integer> depths) {

    private static final int ONE_GRID = 1_000;

    Comparator<AnsweringRule> order() {
        return Comparator.comparingInt(Precedence::what)
                .thenComparingInt(this::where)
                .thenComparingInt(Precedence::when)
                .reversed();
    }

    /** Whether both could hold for one case and neither goes before the other. */
    boolean tie(AnsweringRule one, AnsweringRule other) {
        return order().compare(one, other) == 0
                && Objects.equals(one.scheme(), other.scheme())
                && Objects.equals(one.kind(), other.kind())
                && Objects.equals(one.category(), other.category())
                && Objects.equals(one.major(), other.major())
                && Objects.equals(one.grid(), other.grid())
                && Objects.equals(one.under(), other.under())
                && together(one, other);
    }

    private static int what(AnsweringRule rule) {
        int about = rule.category() != null ? 4 : rule.major() != null ? 2 : 0;
        return rule.kind() == null ? about : about + 1;
    }

    private int where(AnsweringRule rule) {
        if (rule.grid() != null) {
            return ONE_GRID;
        }
        return rule.under() == null ? 0 : Objects.requireNonNullElse(depths.get(rule.under()), 1);
    }

    private static int when(AnsweringRule rule) {
        return switch (rule.when()) {
            case "between" -> 2;
            case "always" -> 0;
            default -> 1;
        };
    }

    private static boolean together(AnsweringRule one, AnsweringRule other) {
        return one.when().equals("between")
                ? hours(one).meetsDaily(hours(other))
                : one.when().equals(other.when());
    }

    private static Hours hours(AnsweringRule rule) {
        return Hours.of(Objects.requireNonNull(rule.from()), Objects.requireNonNull(rule.to()));
    }
}
