package io.cityops.tenant.facilities.hours;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Some days. */
@FunctionalInterface
interface Days {

    Days ALL = (day, holding) -> true;

    /**
     * Whether the day is one of them.
     *
     * @param holding the conditions that hold on that day
     */
    boolean include(LocalDate day, Set<Condition> holding);

    /** Those that are in both. */
    default Days and(Days others) {
        return (day, holding) -> include(day, holding) && others.include(day, holding);
    }

    /** Those that are in one of them. */
    static Days any(List<? extends Days> some) {
        return (day, holding) -> some.stream().anyMatch(days -> days.include(day, holding));
    }
}
