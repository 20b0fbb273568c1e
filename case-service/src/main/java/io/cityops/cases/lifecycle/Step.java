package io.cityops.cases.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the life cycle: an action that leads from some stages to another.
 *
 * @param permission who may; absent where another level's message, or time itself, does it
 * @param handle what it does to the clock of handling, which outlives single stages
 * @param desk what it does to the clock of the stage that is left, and to that of the one that is entered
 * @param primary whether it is the usual way on
 */
public record Step(
        Action action,
        Set<Stage> from,
        Stage to,
        @Nullable String permission,
        Set<Need> needs,
        Handle handle,
        Desk desk,
        Guard guard,
        boolean primary) {

    /** What a step does to the clock of handling (处置计时). */
    enum Handle {
        LEAVE,
        BEGIN,
        PAUSE,
        RESUME,
        EXTEND,
        STOP
    }

    /** What a step does to the clocks of single stages (环节计时). */
    enum Desk {
        /** The one stops, the other starts. */
        PASS,
        /** The one only pauses, for the case will be back. */
        ASIDE,
        /** The one stops, the other goes on where it was paused. */
        BACK
    }

    static Step of(Action action, Stage from, Stage to, @Nullable String permission) {
        return new Step(action, Set.of(from), to, permission, Set.of(), Handle.LEAVE, Desk.PASS, Guard.NONE, true);
    }

    Step alsoFrom(Stage... more) {
        var all = new HashSet<>(from);
        all.addAll(List.of(more));
        return new Step(action, Set.copyOf(all), to, permission, needs, handle, desk, guard, primary);
    }

    Step needing(Need... more) {
        var all = new HashSet<>(needs);
        all.addAll(List.of(more));
        return new Step(action, from, to, permission, Set.copyOf(all), handle, desk, guard, primary);
    }

    Step handle(Handle effect) {
        return new Step(action, from, to, permission, needs, effect, desk, guard, primary);
    }

    Step desk(Desk effect) {
        return new Step(action, from, to, permission, needs, handle, effect, guard, primary);
    }

    Step when(Guard condition) {
        return new Step(action, from, to, permission, needs, handle, desk, condition, primary);
    }

    Step aside() {
        return new Step(action, from, to, permission, needs, handle, desk, guard, false);
    }

    /** Whether the case stands where it stood: something was said of it, and nothing done. */
    boolean staysWhereItIs() {
        return from.contains(to);
    }

    /** Whether it leads from where the case stands, as things are. */
    boolean open(CaseFile found, Moment moment) {
        return from.contains(found.stage())
                && guard.holds(found, moment)
                && moment.rules().allow(action);
    }
}
