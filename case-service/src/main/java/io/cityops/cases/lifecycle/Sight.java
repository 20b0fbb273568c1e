package io.cityops.cases.lifecycle;

import io.cityops.tenancy.web.Caller;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a tenant's cases somebody sees: all, or only those of one unit. Who does nothing but handle sees what the own
 * unit is to handle.
 *
 * @param unit absent where all are seen
 */
public record Sight(@Nullable UUID unit) {

    /** Whoever holds this supervises units (督查). */
    public static final String SUPERVISING = "case.supervise";

    private static final UUID NOBODYS = new UUID(0, 0);
    private static final String[] DESK = {
        "case.report",
        "case.accept",
        "case.file",
        "case.dispatch",
        "case.check",
        "case.close",
        "case.level",
        SUPERVISING
    };

    public static Sight of(Caller caller) {
        if (!caller.may(LifeCycle.HANDLING_IT) || caller.may(DESK)) {
            return new Sight(null);
        }
        var own = caller.unit();
        return new Sight(own == null ? NOBODYS : own);
    }

    public boolean covers(CaseFile found) {
        return coversUnit(found.unit() == null ? null : found.unit().id());
    }

    public boolean coversUnit(@Nullable UUID other) {
        return unit == null || unit.equals(other);
    }
}
