package io.cityops.tenant.catalogue.schemes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** All decisions of a tenant; none is ever taken back, only followed by another. */
public record Choices(List<Choice> made) {

    private static final Comparator<Choice> LATER =
            Comparator.comparing(Choice::from).thenComparing(Choice::decidedAt);

    public Choices {
        made = made.stream().sorted(LATER).toList();
    }

    /** What counts on a day: the decision for the latest day until then, and of two for one day the newer. */
    public Scheme on(LocalDate day) {
        return made.reversed().stream()
                .filter(choice -> !choice.from().isAfter(day))
                .findFirst()
                .map(Choice::scheme)
                .orElse(Scheme.USUAL);
    }
}
