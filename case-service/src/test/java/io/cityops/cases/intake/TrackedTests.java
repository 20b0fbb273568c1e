package io.cityops.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.DeskLimits;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.Rules;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.tenancy.Ids;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A reporter follows where the case came to stand, and nothing that staff settle among themselves. */
class TrackedTests {

    @Test
    void hearsNothingOfWhatIsFoundOutWhileStaffReviewARequest() {
        var history = List.of(
                entry(Action.REPORT, null, Stage.REPORTED),
                entry(Action.DISPATCH, Stage.TO_DISPATCH, Stage.TO_SIGN),
                entry(Action.ASK_RETURN, Stage.TO_SIGN, Stage.RETURN_REVIEW),
                entry(Action.ASK_OWNER, Stage.RETURN_REVIEW, Stage.RETURN_REVIEW),
                entry(Action.SETTLE_OWNER, Stage.RETURN_REVIEW, Stage.RETURN_REVIEW),
                entry(Action.REFUSE, Stage.RETURN_REVIEW, Stage.TO_SIGN),
                entry(Action.SIGN, Stage.TO_SIGN, Stage.HANDLING));

        assertThat(Tracked.StepTaken.of(history, Rules.usual(new DeskLimits(15, 15, 15, 60, 30, 30, 30, 30))))
                .extracting(Tracked.StepTaken::stage)
                .containsExactly(Stage.REPORTED, Stage.TO_SIGN, Stage.HANDLING);
    }

    private static HistoryEntry entry(Action action, Stage from, Stage to) {
        return new HistoryEntry(
                Ids.next(),
                Ids.next(),
                Instant.EPOCH,
                action,
                from,
                to,
                Doer.PUBLIC,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }
}
