package io.cityops.cases.lifecycle;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * How a tenant does its casework (业务规则): data, which the life cycle is held to.
 *
 * @param off steps that it does without; only {@link #OPTIONAL} ones can be left out
 * @param photographed steps that need a photo
 * @param minutes how long each step at the desk may take
 * @param names what stages are called here
 * @param returnsReviewed whether a unit that gives a case back must wait until the dispatcher agrees
 * @param extensions how often the limit of handling can be extended, 0 to 2
 * @param hangs how often a case can be left hanging, 0 to 3
 * @param hangDays for how many days at most, 1 to 365
 * @param nearMetres how far from each other reports of the same may lie, 1 to 500
 * @param nearHours and how long after each other they may come, 1 to 168
 * @param city what only some cities have
 */
public record Rules(
        Set<Action> off,
        Set<Action> photographed,
        DeskLimits minutes,
        Map<Stage, String> names,
        boolean returnsReviewed,
        int extensions,
        int hangs,
        int hangDays,
        int nearMetres,
        int nearHours,
        CityRules city) {

    private static final int NEAR_METRES = 50;
    private static final int NEAR_HOURS = 24;

    /** Steps that a city may do without. */
    public static final Set<Action> OPTIONAL = Set.copyOf(EnumSet.of(
            Action.SELF_HANDLE,
            Action.SEND_VERIFY,
            Action.MERGE,
            Action.ASSIGN,
            Action.ASK_EXTEND,
            Action.ASK_HANG,
            Action.ASK_CANCEL,
            Action.SEND_CHECK,
            Action.FORCE_CLOSE,
            Action.VISIT,
            Action.REOPEN,
            Action.APPEAL));

    /** Steps that somebody takes on the spot, and so could take a photo with. */
    public static final Set<Action> ON_THE_SPOT = Set.copyOf(EnumSet.of(
            Action.VERIFY_TRUE,
            Action.VERIFY_FALSE,
            Action.FEED_BACK,
            Action.CHECK_PASS,
            Action.CHECK_FAIL,
            Action.ASK_EXTEND,
            Action.ASK_HANG));

    public Rules {
        off = Set.copyOf(off);
        photographed = Set.copyOf(photographed);
        names = Map.copyOf(names);
    }

    /** Rules of a city without any of its own. */
    public Rules(
            Set<Action> off,
            Set<Action> photographed,
            DeskLimits minutes,
            Map<Stage, String> names,
            boolean returnsReviewed,
            int extensions,
            int hangs,
            int hangDays,
            int nearMetres,
            int nearHours) {
        this(
                off,
                photographed,
                minutes,
                names,
                returnsReviewed,
                extensions,
                hangs,
                hangDays,
                nearMetres,
                nearHours,
                CityRules.OFF);
    }

    /** The rules of a tenant that has settled nothing. */
    public static Rules usual(DeskLimits minutes) {
        return new Rules(Set.of(), Set.of(), minutes, Map.of(), false, 2, 1, 365, NEAR_METRES, NEAR_HOURS);
    }

    /** Whether the tenant takes the step at all. */
    public boolean allow(Action action) {
        return switch (action) {
            case RETURN -> !returnsReviewed;
            case ASK_RETURN -> returnsReviewed;
            default -> !off.contains(action);
        };
    }

    /** What the stage is called. */
    public String name(Stage stage) {
        return names.getOrDefault(stage, stage.label());
    }
}
