package io.cityops.cases.desk;

import io.cityops.cases.evidence.Role;
import io.cityops.cases.lifecycle.Stage;

/** What a photo most likely shows that is taken while a case stands somewhere, where nobody says. */
final class RoleAt {

    private RoleAt() {}

    static Role of(Stage stage) {
        return switch (stage) {
            case REPORTED, TO_VERIFY, TO_FILE, TO_DISPATCH, TO_SIGN -> Role.BEFORE;
            case HANDLING, REWORK, DELEGATED, ESCALATED -> Role.AFTER;
            case TO_CHECK, CHECKING, TO_CLOSE -> Role.CHECK;
            default -> Role.OTHER;
        };
    }
}
