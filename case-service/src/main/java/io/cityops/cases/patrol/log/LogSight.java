package io.cityops.cases.patrol.log;

import io.cityops.tenancy.web.Caller;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose self-handled reports somebody sees: whoever works at the desk, supervises or only looks on sees all, a unit's
 * people what was found in it and beneath it, a collector their own.
 *
 * @param units what was found in these alone; none where it does not matter
 * @param person whose own alone; absent where it does not matter
 */
record LogSight(Set<UUID> units, @Nullable String person) {

    private static final UUID NOBODYS = new UUID(0, 0);
    private static final String[] DESK = {
        "case.accept", "case.file", "case.dispatch", "case.close", "case.level", "case.supervise"
    };

    LogSight {
        units = Set.copyOf(units);
    }

    /** @param beneath the own unit and all beneath it, by the tree of units; none where there is no own */
    static LogSight of(Caller caller, Set<UUID> beneath) {
        if (caller.may(DESK)) {
            return new LogSight(Set.of(), null);
        }
        var collects = caller.may("case.report", "case.check");
        var own = caller.unit();
        if (caller.may("case.handle") && (own != null || !collects)) {
            return new LogSight(own == null ? Set.of(NOBODYS) : beneath, null);
        }
        return new LogSight(Set.of(), collects ? caller.username() : null);
    }
}
