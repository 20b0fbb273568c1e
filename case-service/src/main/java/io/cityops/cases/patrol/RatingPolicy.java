package io.cityops.cases.patrol;

import io.cityops.cases.city.RatingRules;
import io.cityops.cases.lifecycle.SourceClass;
import io.cityops.cases.lifecycle.Stage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** When a report may be rated: by the unit that handled it, once it has fed back and until it is closed. */
final class RatingPolicy {

    private static final Set<Stage> FED_BACK = EnumSet.of(Stage.TO_CHECK, Stage.CHECKING, Stage.TO_CLOSE, Stage.REWORK);

    private RatingPolicy() {}

    /** Why it may not be rated now; nothing where it may. */
    static Optional<String> refusal(RatingRules rules, Stage stage, SourceClass source, boolean ownUnit) {
        if (!rules.on()) {
            return Optional.of("Reports are not rated here.");
        }
        if (!ownUnit) {
            return Optional.of("Only the unit that handled the case rates its report.");
        }
        if (source != SourceClass.SELF && !rules.everySource()) {
            return Optional.of("Only reports of the city's own collectors are rated here.");
        }
        return FED_BACK.contains(stage)
                ? Optional.empty()
                : Optional.of("A report is rated after the feedback, until the case is closed.");
    }
}
