package io.cityops.search.care;

import static io.cityops.search.care.Comparison.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.care.Comparison.Doubt;
import io.cityops.search.care.Comparison.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTests {

    private final Comparison comparison = new Comparison(
            Map.of("same", 3L, "ahead", 3L, "behind", 3L, "absent", 0L),
            Map.of("same", 3L, "ahead", 4L, "behind", 2L, "gone", 7L));

    @Test
    void doubtsWhereTheIndexIsBehindOrHasMore() {
        assertThat(comparison.doubts())
                .containsExactlyInAnyOrder(new Doubt("behind", 3), new Doubt("absent", 0), new Doubt("gone", NONE));
    }

    @Test
    void mayDoubtAll() {
        assertThat(comparison.all())
                .extracting(Doubt::id)
                .containsExactlyInAnyOrder("same", "ahead", "behind", "absent", "gone");
    }

    @Test
    void judgesBySecondLook() {
        var doubt = new Doubt("x", 3);
        assertThat(doubt.verdict(true, NONE)).isEqualTo(Verdict.MISSING);
        assertThat(doubt.verdict(true, 2)).isEqualTo(Verdict.OLDER);
        assertThat(doubt.verdict(true, 3)).as("it has come").isEqualTo(Verdict.RIGHT);
        assertThat(doubt.verdict(true, 4)).as("it has changed again").isEqualTo(Verdict.RIGHT);
        assertThat(doubt.verdict(false, NONE)).as("it has gone meanwhile").isEqualTo(Verdict.RIGHT);
    }

    @Test
    void judgesWhatTheOwnerDidNotHave() {
        var doubt = new Doubt("x", NONE);
        assertThat(doubt.verdict(false, 3)).isEqualTo(Verdict.SURPLUS);
        assertThat(doubt.verdict(true, 3)).as("it is new").isEqualTo(Verdict.RIGHT);
        assertThat(doubt.verdict(false, NONE)).as("its end has come").isEqualTo(Verdict.RIGHT);
    }
}
