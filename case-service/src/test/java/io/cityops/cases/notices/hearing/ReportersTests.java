package io.cityops.cases.notices.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.Told;
import io.cityops.cases.notices.Occasion;
import org.junit.jupiter.api.Test;

class ReportersTests {

    @Test
    void areToldSomethingByEveryActionThatSaysSoAndByNoOther() {
        for (var action : Action.values()) {
            if (action != Action.REPORT) { // heard from the stream
                assertThat(Reporters.occasion(action, Stage.CANCELLED).isPresent())
                        .as("%s", action)
                        .isEqualTo(Told.of(action).contains(Told.REPORTERS));
            }
        }
    }

    @Test
    void areNotToldWhatTheStaffSettleAmongThemselves() {
        assertThat(Reporters.occasion(Action.APPROVE, Stage.HANDLING)).isEmpty();
        assertThat(Reporters.occasion(Action.APPROVE, Stage.CANCELLED)).contains(Occasion.NOT_TAKEN);
    }
}
