package io.cityops.cases.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.dispatch.Settled;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which of several decisions counts for a case. */
class PrecedentTests {

    @Test
    void isThatOfTheCaseItselfBeforeThatOfItsPartBeforeANearOne() {
        var near = one(false, false, 1, "近旁", 30);
        var part = one(false, true, 80, "同一部件", 20);
        var same = one(true, false, 0, "本案", 10);

        assertThat(chosen(15, near, part, same)).isEqualTo("本案");
        assertThat(chosen(15, near, part)).isEqualTo("同一部件");
        assertThat(chosen(15, near)).isEqualTo("近旁");
    }

    @Test
    void isTheNearestAndOfThoseAsNearAsAPhoneCanTellTheLatest() {
        assertThat(chosen(15, one(false, false, 12, "远而新", 20), one(false, false, 2, "近而旧", 10)))
                .isEqualTo("近而旧");
        assertThat(chosen(15, one(false, false, 3, "新", 20), one(false, false, 1, "旧", 10)))
                .isEqualTo("新");
    }

    @Test
    void isNothingBeyondItsReach() {
        assertThat(Precedent.that(List.of(one(false, false, 15.1, "远", 1)), 15)).isEmpty();
    }

    private static String chosen(int reach, Precedent... all) {
        return Precedent.that(List.of(all), reach).orElseThrow().name();
    }

    private static Precedent one(boolean same, boolean part, double metres, String name, int second) {
        var at = Instant.ofEpochSecond(second);
        var settled = new Settled(UUID.randomUUID(), name, "decided", "照片", "某人", at, Math.round(metres), "A1");
        return new Precedent(same, part, metres, settled);
    }
}
