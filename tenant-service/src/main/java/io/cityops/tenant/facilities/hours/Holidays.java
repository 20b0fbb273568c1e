package io.cityops.tenant.facilities.hours;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays ({@code PH}) of the place that the hours are about. */
@FunctionalInterface
public interface Holidays {

    /** Whether the day is one; nothing where nobody knows yet. */
    Optional<Boolean> isPublic(LocalDate day);
}
