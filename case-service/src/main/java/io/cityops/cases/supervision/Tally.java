package io.cityops.cases.supervision;

import io.cityops.cases.city.MissRules;
import io.cityops.cases.city.MissRules.Window;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** How many missed limits of a unit count together, and whether they are enough. */
final class Tally {

    private Tally() {}

    /**
     * The misses that make a matter now: as many as the rules say, the earliest first; none while there are fewer.
     *
     * @param all of one unit
     * @param last when the limit was missed that is looked at
     */
    static List<Miss> full(List<Miss> all, MissRules rules, Instant last, ZoneId zone) {
        var counted = counted(all, rules, last, zone);
        return rules.on() && counted.size() >= rules.times() ? counted.subList(0, rules.times()) : List.of();
    }

    /** The misses that count together with one at an instant. */
    static List<Miss> counted(List<Miss> all, MissRules rules, Instant at, ZoneId zone) {
        return all.stream()
                .filter(Miss::stands)
                .filter(miss -> rules.clocks().contains(miss.clock()))
                .filter(miss -> rules.window() == Window.SINCE_LAST
                        || month(miss.dueAt(), zone).equals(month(at, zone)))
                .sorted(Comparator.comparing(Miss::dueAt).thenComparing(Miss::id))
                .toList();
    }

    private static YearMonth month(Instant at, ZoneId zone) {
        return YearMonth.from(at.atZone(zone));
    }
}
