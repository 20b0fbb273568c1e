package io.cityops.tenant.facilities.hours;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule depends on and the date alone does not tell.
 *
 * @param number for holidays the days by which it comes later, else which of those things it is
 */
record Condition(Kind kind, int number) {

    enum Kind {
        PUBLIC_HOLIDAY,
        SCHOOL_HOLIDAY,
        /** Days that are not reckoned here, such as those around Easter. */
        OTHER
    }

    /** Whether it holds on the day; nothing where nobody knows. */
    Optional<Boolean> holds(LocalDate day, Holidays holidays) {
        return kind == Kind.PUBLIC_HOLIDAY ? holidays.isPublic(day.minusDays(number)) : Optional.empty();
    }
}
