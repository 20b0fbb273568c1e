package io.cityops.cases.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A broken cover, and what the gas, power and telecom companies say to it. */
class OutcomeTests {

    @Test
    void isTheOnlyClaimOnceAllHaveAnswered() {
        var outcome = Outcome.of(List.of(said("燃气", true), said("电力", false), said("电信", false)), false);

        assertThat(outcome.kind()).isEqualTo(Outcome.Kind.CLAIMED);
        assertThat(outcome.claimed().unitName()).isEqualTo("燃气");
    }

    @Test
    void waitsForWhoMayStillClaimItToo() {
        assertThat(Outcome.of(List.of(said("燃气", true), said("电力", null)), false)
                        .kind())
                .isEqualTo(Outcome.Kind.WAITS);
        assertThat(Outcome.of(List.of(said("燃气", true), said("电力", null)), true).kind())
                .as("who has not answered by then has claimed nothing")
                .isEqualTo(Outcome.Kind.CLAIMED);
    }

    @Test
    void isLeftToAPersonWhereSeveralClaimItOrNobodyDoes() {
        assertThat(Outcome.of(List.of(said("燃气", true), said("电力", true)), false)
                        .kind())
                .isEqualTo(Outcome.Kind.UNCLEAR);
        assertThat(Outcome.of(List.of(said("燃气", false), said("电力", false)), false)
                        .kind())
                .isEqualTo(Outcome.Kind.UNCLEAR);
        assertThat(Outcome.of(List.of(said("燃气", null), said("电力", null)), true).kind())
                .isEqualTo(Outcome.Kind.UNCLEAR);
    }

    private static Answer said(String unit, @Nullable Boolean ours) {
        var at = ours == null ? null : Instant.EPOCH;
        return new Answer(UUID.randomUUID(), unit, ours, ours == null ? null : "见照片", null, "某人", at);
    }
}
