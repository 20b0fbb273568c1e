package io.cityops.cases.lifecycle;

import io.cityops.tenancy.web.Caller;
import java.util.Optional;
import java.util.Set;

/** Who may take a step with a case, beside holding the permission that the step names. */
final class Authority {

    /** What the unit that handled a case never does to it. */
    private static final Set<String> INDEPENDENT = Set.of(LifeCycle.CHECKING_IT, LifeCycle.CLOSING);

    private static final Set<Action> AGREEING = Set.of(Action.APPROVE, Action.APPEAL_PASS, Action.APPEAL_CONFIRM);

    private Authority() {}

    /** Why the caller may not; nothing where they may. */
    static Optional<String> refusal(Step step, CaseFile found, Caller caller) {
        var permission = step.permission();
        if (permission == null) {
            return Optional.of("Only another level's platform does that.");
        }
        if (!caller.may(permission)) {
            return Optional.of("This needs the permission %s.".formatted(permission));
        }
        if (permission.equals(LifeCycle.HANDLING_IT) && !caller.machine() && !ofOwnUnit(found, caller)) {
            return Optional.of("Only the unit that the case was dispatched to does that.");
        }
        if (AGREEING.contains(step.action()) && ofOwnUnit(found, caller)) {
            return Optional.of("A unit does not agree to what it asked for itself.");
        }
        if (INDEPENDENT.contains(permission) && ofOwnUnit(found, caller)) {
            return Optional.of("A unit does not check or close what it handled itself.");
        }
        return Optional.empty();
    }

    private static boolean ofOwnUnit(CaseFile found, Caller caller) {
        var handling = found.unit();
        return handling != null && handling.id().equals(caller.unit());
    }
}
