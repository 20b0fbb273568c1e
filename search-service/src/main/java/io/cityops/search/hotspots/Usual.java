package io.cityops.search.hotspots;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * What is usual at one place about one thing (常态): how many cases were reported there in each of some weeks, and what is
 * to be expected of one week more if nothing has changed.
 *
 * <p>The count of one week more is negative binomial, about the mean of these weeks. Where they vary as chance alone makes
 * them (Poisson), this is what is to be expected once Jeffreys' prior for the mean has seen them: size {@code sum + ½},
 * probability {@code n / (n + 1)}, as the R package surveillance has it ({@code algo.bayes}; Höhle, "surveillance", Comput.
 * Stat. 22, 2007). So few weeks, and weeks without any case, are as uncertain as they should be. Where they vary more,
 * the variance is multiplied by what they vary more, never less than 1, as Farrington et al. do (J. R. Stat. Soc. A 159,
 * 1996) and, with a negative binomial, Noufaily et al. (Stat. Med. 32, 2013). Trends and seasons are not looked at.
 */
final class Usual {

    /** A week is one of a hundred that is so high by chance, or rarer. */
    static final double RARE = 0.01;

    /** Fewer cases above the mean than this are not worth a walk, however rare they are. */
    static final int WORTH = 3;

    private static final double HALF_A_CASE = 0.5;

    private final double mean;
    private final double size;
    private final double spread;

    private Usual(double mean, double size, double spread) {
        this.mean = mean;
        this.size = size;
        this.spread = spread;
    }

    /**
     * What is usual where there were so many cases in each of some weeks.
     *
     * @throws IllegalArgumentException when there are no weeks
     */
    static Usual of(int... weeks) {
        if (weeks.length == 0) {
            throw new IllegalArgumentException("nothing is usual where nothing is known");
        }
        var sum = Arrays.stream(weeks).asLongStream().sum();
        var mean = (double) sum / weeks.length;
        var variance = overdispersion(mean, weeks) * (1 + 1.0 / weeks.length); // in means
        var size = (sum + HALF_A_CASE) / weeks.length / (variance - 1);
        return new Usual(mean, size, 1 - 1 / variance);
    }

    /** How many times the variance of chance alone; 1 where they vary less. */
    private static double overdispersion(double mean, int... weeks) {
        if (mean == 0 || weeks.length == 1) {
            return 1;
        }
        var squares = Arrays.stream(weeks)
                .mapToDouble(count -> (count - mean) * (count - mean))
                .sum();
        return Math.max(1, squares / (weeks.length - 1) / mean);
    }

    /** The mean of a week. */
    double mean() {
        return mean;
    }

    /** How probable it is that chance alone brings so many cases, or more, in one week. */
    double chanceOf(int count) {
        return count <= 0 ? 1 : RegularizedBeta.value(spread, count, size);
    }

    /** Whether so many cases in one week are a rise. */
    boolean isRisenBy(int count) {
        return count - mean >= WORTH && chanceOf(count) <= RARE;
    }
}
