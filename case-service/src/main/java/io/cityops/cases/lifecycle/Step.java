package io.cityops.cases.lifecycle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the life cycle: an action that leads from some stages to another.
 *
 * @param permission who may; absent where another level's message does it
 * @param handle what it does to the clock of handling, which outlives single stages
 * @param primary whether it is the usual way on
 */
public record Step(
        Action action,
        Set<Stage> from,
        Stage to,
        @Nullable String permission,
        Set<Need> needs,
        Handle handle,
        Guard guard,
        boolean primary) {

    /** What a step does to the clock of handling (处置计时). */
    enum Handle {
        LEAVE,
        BEGIN,
        PAUSE,
        RESUME,
        STOP
    }

    static Step of(Action action, Stage from, Stage to, @Nullable String permission) {
        return new Step(action, Set.of(from), to, permission, Set.of(), Handle.LEAVE, Guard.NONE, true);
    }

    Step alsoFrom(Stage... more) {
        var all = new java.util.HashSet<>(from);
        all.addAll(Set.of(more));
        return new Step(action, Set.copyOf(all), to, permission, needs, handle, guard, primary);
    }

    Step needing(Need... more) {
        return new Step(action, from, to, permission, Set.of(more), handle, guard, primary);
    }

    Step handle(Handle effect) {
        return new Step(action, from, to, permission, needs, effect, guard, primary);
    }

    Step when(Guard condition) {
        return new Step(action, from, to, permission, needs, handle, condition, primary);
    }

    Step aside() {
        return new Step(action, from, to, permission, needs, handle, guard, false);
    }
}
