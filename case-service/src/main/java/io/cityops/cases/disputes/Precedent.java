package io.cityops.cases.disputes;

import io.cityops.cases.dispatch.Settled;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that was settled, as far as it is about a case.
 *
 * @param same whether it was settled for this very case
 * @param part whether it was settled for the part that the case is about
 * @param metres how far from the case it was
 */
record Precedent(boolean same, boolean part, double metres, Settled settled) {

    /** Within so many metres two phones that stand at the same thing may tell its place differently. */
    private static final int BLUR = 5;

    /**
     * The one that counts: of the case itself, else of its part, else the nearest; of those equally near, the latest.
     *
     * @param reach in metres, within which one of another thing counts
     */
    static Optional<Settled> that(Collection<Precedent> all, int reach) {
        return all.stream()
                .filter(one -> one.same || one.part || one.metres <= reach)
                .min(Comparator.comparing((Precedent one) -> !one.same)
                        .thenComparing(one -> !one.part)
                        .thenComparing(one -> (int) (one.metres / BLUR))
                        .thenComparing(one -> one.settled.at(), Comparator.reverseOrder()))
                .map(Precedent::settled);
    }
}
