package io.cityops.cases.clocks;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose working time counts (工作时间): the tenant's, or that of a unit which keeps its own. */
@FunctionalInterface
public interface WorkTimes {

    /**
     * The calendar that a clock runs by.
     *
     * @param unit the unit that handles; absent for the desk, and for what another level handles
     */
    WorkCalendar of(@Nullable UUID unit);
}
