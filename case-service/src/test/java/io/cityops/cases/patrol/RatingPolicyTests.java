package io.cityops.cases.patrol;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.city.RatingRules;
import io.cityops.cases.lifecycle.SourceClass;
import io.cityops.cases.lifecycle.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who rates which report, and when. */
class RatingPolicyTests {

    private static final RatingRules ON = new RatingRules(true, 5, false, List.of());

    @Test
    void letsTheUnitRateBetweenFeedbackAndClose() {
        for (var stage : Stage.values()) {
            var fedBack = List.of(Stage.TO_CHECK, Stage.CHECKING, Stage.TO_CLOSE, Stage.REWORK)
                    .contains(stage);
            assertThat(RatingPolicy.refusal(ON, stage, SourceClass.SELF, true).isEmpty())
                    .as("%s", stage)
                    .isEqualTo(fedBack);
        }
    }

    @Test
    void letsNobodyElseAndRatesNoCitizenUnlessTheCityWantsTo() {
        var everyone = new RatingRules(true, 5, true, List.of());

        assertThat(RatingPolicy.refusal(ON, Stage.TO_CHECK, SourceClass.SELF, false))
                .isPresent();
        assertThat(RatingPolicy.refusal(ON, Stage.TO_CHECK, SourceClass.OTHER, true))
                .isPresent();
        assertThat(RatingPolicy.refusal(everyone, Stage.TO_CHECK, SourceClass.OTHER, true))
                .isEmpty();
        assertThat(RatingPolicy.refusal(RatingRules.OFF, Stage.TO_CHECK, SourceClass.SELF, true))
                .isPresent();
    }
}
