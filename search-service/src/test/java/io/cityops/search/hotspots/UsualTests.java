package io.cityops.search.hotspots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The numbers were computed with SciPy's {@code nbinom.sf}. */
class UsualTests {

    private static final Offset<Double> EXACTLY = within(1e-12);
    private static final int[] TWO_A_WEEK = {2, 1, 3, 2, 0, 2, 1, 4, 2, 3, 2, 2};
    private static final int[] TWENTY_A_WEEK = {20, 22, 18, 25, 19, 21, 17, 23, 20, 22, 18, 21};
    private static final int[] IN_BURSTS = {0, 0, 9, 0, 0, 12, 0, 1, 0, 10, 0, 0};
    private static final int[] NEVER = new int[12];

    @Test
    void knowsHowProbableACountIs() {
        assertThat(Usual.of(TWO_A_WEEK).chanceOf(7)).isCloseTo(0.007352561067699956, EXACTLY);
        assertThat(Usual.of(TWENTY_A_WEEK).chanceOf(21)).isCloseTo(0.48698974481978125, EXACTLY);
        assertThat(Usual.of(TWENTY_A_WEEK).chanceOf(35)).isCloseTo(0.0033559082018683557, EXACTLY);
        assertThat(Usual.of(TWENTY_A_WEEK).chanceOf(0)).isOne();
    }

    @Test
    void expectsLessOfWeeksThatVaryMoreThanChance() {
        assertThat(Usual.of(IN_BURSTS).chanceOf(9)).isCloseTo(0.09425735069046982, EXACTLY);
        assertThat(Usual.of(IN_BURSTS).chanceOf(20)).isCloseTo(0.017250341318126968, EXACTLY);
        assertThat(Usual.of(IN_BURSTS).isRisenBy(20)).isFalse();
        var asManyEvenly = new int[] {3, 2, 3, 3, 2, 3, 3, 2, 3, 3, 2, 3};
        assertThat(Usual.of(asManyEvenly).isRisenBy(9)).isTrue();
    }

    @Test
    void isNotSureOfLittleHistory() {
        assertThat(Usual.of(1, 0, 1, 2).chanceOf(5)).isCloseTo(0.014521552039798257, EXACTLY);
        assertThat(Usual.of(0, 0, 0, 0).chanceOf(3)).isCloseTo(0.0027136820350937936, EXACTLY);
        assertThat(Usual.of(NEVER).chanceOf(3)).isCloseTo(0.00014654258687457023, EXACTLY);
    }

    @Test
    void wantsThreeCasesMoreThanUsual() {
        assertThat(Usual.of(NEVER).chanceOf(2)).isLessThan(Usual.RARE);
        assertThat(Usual.of(NEVER).isRisenBy(2)).isFalse();
        assertThat(Usual.of(NEVER).isRisenBy(3)).isTrue();
    }

    @Test
    void takesASteadyHighPlaceForWhatItIs() {
        assertThat(Usual.of(TWENTY_A_WEEK).mean()).isEqualTo(20.5);
        assertThat(Usual.of(TWENTY_A_WEEK).isRisenBy(29)).isFalse();
        assertThat(Usual.of(TWENTY_A_WEEK).isRisenBy(35)).isTrue();
    }

    @Test
    void countsWithNumbersOfWholeCities() {
        var thousands = new int[] {1000, 1000, 1000, 1000, 1000, 1000, 1010, 1010, 1010, 1010, 1010, 1010};
        assertThat(Usual.of(thousands).chanceOf(1100)).isCloseTo(0.0023866103176432567, EXACTLY);
        var millions = Arrays.stream(thousands).map(count -> count * 1000).toArray();
        assertThat(Usual.of(millions).chanceOf(1_100_000)).isBetween(0.0, 1e-6);
    }

    @Test
    void nothingIsUsualWithoutWeeks() {
        assertThatIllegalArgumentException().isThrownBy(Usual::of);
    }
}
