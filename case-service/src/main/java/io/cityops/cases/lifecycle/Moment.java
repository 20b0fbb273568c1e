package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.WorkTimes;
import java.time.Instant;

/** When and by which rules and working time of the tenant something is done to a case. */
record Moment(Instant at, WorkTimes times, Rules rules) {}
