package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.WorkTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When and by which rules and working time of the tenant something is done to a case. */
record Moment(Instant at, WorkTimes times, Rules rules) {

    /** Instants are as fine as the database keeps them, or what has rung would seem to be still to come. */
    Moment {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
