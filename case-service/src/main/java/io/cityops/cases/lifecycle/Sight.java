package io.cityops.cases.lifecycle;

import io.cityops.tenancy.web.Caller;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a tenant's cases somebody sees: all, or those that the own unit or one beneath it handles or has found. Who
 * does nothing but handle, or handle and report for a unit, sees what concerns the own unit: never a unit beside it, nor
 * one above.
 *
 * @param unit the own; absent where all are seen
 * @param units the own and all beneath it; none where all are seen
 */
public record Sight(@Nullable UUID unit, Set<UUID> units) {

    public static final Sight ALL = new Sight(null, Set.of());

    /** Whoever holds this supervises units (督查). */
    public static final String SUPERVISING = "case.supervise";

    private static final UUID NOBODYS = new UUID(0, 0);
    private static final String REPORTING = "case.report";
    private static final String[] DESK = {
        "case.accept", "case.file", "case.dispatch", "case.check", "case.close", "case.level", SUPERVISING
    };

    public Sight {
        units = Set.copyOf(units);
    }

    /** The own unit's alone, without those beneath it. */
    public static Sight of(Caller caller) {
        var own = caller.unit();
        if (!caller.may(LifeCycle.HANDLING_IT) || caller.may(DESK) || own == null && caller.may(REPORTING)) {
            return ALL;
        }
        var unit = own == null ? NOBODYS : own;
        return new Sight(unit, Set.of(unit));
    }

    /** The same with the units beneath the own, where not all are seen. */
    Sight with(Set<UUID> subtree) {
        return unit == null ? this : new Sight(unit, subtree);
    }

    public boolean covers(CaseFile found) {
        var handling = found.unit();
        var reporting = found.reportingUnit();
        return covers(handling == null ? null : handling.id(), reporting == null ? null : reporting.id());
    }

    /** Whether a case is seen that one unit handles and another has found. */
    public boolean covers(@Nullable UUID handling, @Nullable UUID reporting) {
        return unit == null
                || handling != null && units.contains(handling)
                || reporting != null && units.contains(reporting);
    }

    /** Whether what concerns a unit itself is seen: its own members alone do, not those above it. */
    public boolean coversUnit(@Nullable UUID other) {
        return unit == null || unit.equals(other);
    }
}
