package io.cityops.cases.patrol.log;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How much was put right on a day: in all, and by whom, where and of what kind, the most first. */
record Totals(Sum all, List<Sum> byPerson, List<Sum> byGrid, List<Sum> byCategory) {

    static Totals of(List<Counted> counted) {
        var byPerson = sums(counted, one -> one.kind() == Counted.Kind.PERSON);
        return new Totals(
                byPerson.stream().reduce(Sum.none(null, null), Sum::plus),
                byPerson,
                sums(counted, one -> one.kind() == Counted.Kind.GRID),
                sums(counted, one -> one.kind() == Counted.Kind.CATEGORY));
    }

    private static List<Sum> sums(List<Counted> counted, Predicate<Counted> wanted) {
        var sums = new LinkedHashMap<Optional<String>, Sum>();
        counted.stream()
                .filter(wanted)
                .forEach(one -> sums.merge(Optional.ofNullable(one.key()), Sum.of(one), Sum::plus));
        return sums.values().stream()
                .sorted(Comparator.comparingLong(Sum::reports)
                        .reversed()
                        .thenComparing(Sum::key, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /**
     * Some of the reports, by what became of them.
     *
     * @param key by which they are found; nothing for all, for those in no grid, and for those of no category
     */
    record Sum(@Nullable String key, @Nullable String name, long reports, long waiting, long archived, long takenUp) {

        static Sum none(@Nullable String key, @Nullable String name) {
            return new Sum(key, name, 0, 0, 0, 0);
        }

        static Sum of(Counted one) {
            var count = one.reports();
            return switch (one.review()) {
                case WAITING -> new Sum(one.key(), one.name(), count, count, 0, 0);
                case ARCHIVED -> new Sum(one.key(), one.name(), count, 0, count, 0);
                case TAKEN_UP -> new Sum(one.key(), one.name(), count, 0, 0, count);
            };
        }

        Sum plus(Sum more) {
            return new Sum(
                    key,
                    name,
                    reports + more.reports,
                    waiting + more.waiting,
                    archived + more.archived,
                    takenUp + more.takenUp);
        }
    }
}
