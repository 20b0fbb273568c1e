package io.cityops.tenant.catalogue;

import io.cityops.tenant.catalogue.schemes.Choice;
import io.cityops.tenant.catalogue.schemes.Scheme;
import java.time.LocalDate;
import java.util.List;

/**
 * Which scheme counts from which day on, as other services are told.
 *
 * @param usual before the first of the days
 * @param from by day; of two for one day the later in the list counts
 */
public record Chosen(Scheme usual, List<From> from) {

    /** A scheme and its first day, in the tenant's time. */
    public record From(Scheme scheme, LocalDate day) {

        static From of(Choice choice) {
            return new From(choice.scheme(), choice.from());
        }
    }
}
