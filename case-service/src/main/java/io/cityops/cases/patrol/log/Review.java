package io.cityops.cases.patrol.log;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.lifecycle.Stage;
import java.util.Locale;

/** What became of a self-handled report (审核情况). */
enum Review {
    /** Nobody has looked at it yet (待审核). */
    WAITING,
    /** It was agreed to, and closed without ever being filed (结案存档). */
    ARCHIVED,
    /** It went, or goes, the way of every other case (转入流程). */
    TAKEN_UP;

    static Review of(Stage stage, boolean filed) {
        if (stage == Stage.SELF_HANDLED) {
            return WAITING;
        }
        return stage.settled() && !filed ? ARCHIVED : TAKEN_UP;
    }

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
