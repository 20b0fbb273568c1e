package io.cityops.cases.reference;

import java.time.LocalDate;
import java.util.List;

/**
 * Which scheme new reports use from which day on.
 *
 * @param usual before the first of the days
 * @param from by day; of two for one day the later in the list counts
 */
public record Chosen(String usual, List<From> from) {

    /** What counts where nobody says otherwise. */
    static final Chosen USUAL = new Chosen("GBT47678.5-2026", List.of());

    public Chosen {
        from = List.copyOf(from);
    }

    /** The scheme of what is reported on a day. */
    public String on(LocalDate day) {
        return from.reversed().stream()
                .filter(one -> !one.day().isAfter(day))
                .findFirst()
                .map(From::scheme)
                .orElse(usual);
    }

    /** A scheme and its first day, in the tenant's time. */
    public record From(String scheme, LocalDate day) {}
}
