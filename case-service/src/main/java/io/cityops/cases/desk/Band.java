package io.cityops.cases.desk;

import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.lifecycle.QueueOrder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of the order in which cases burn. What is late begins at one place among hazards and at another among the
 * rest: read one stretch after the other, each is read along its index from the first row that is shown.
 *
 * @param until the first instant that is no longer of it
 */
record Band(Instant from, Instant until) {

    private static final Instant FIRST = Instant.parse("1500-01-01T00:00:00Z");
    private static final Instant LAST = QueueOrder.ENDED.plusSeconds(1);
    static final Band WHOLE = new Band(FIRST, LAST);

    /** The stretches that hold what a filter asks for, in their order; a list by report is read in one. */
    static List<Band> of(CaseFilter filter, Instant now) {
        if (filter.byReport() || !filter.open()) {
            return List.of(WHOLE);
        }
        var light = filter.deadline();
        var hazards = ofHazards(light, QueueOrder.amongHazards(now));
        if (filter.hazards()) {
            return List.of(hazards);
        }
        var rest =
                light == DeadlineLight.RED ? new Band(QueueOrder.HAZARDS_BEFORE, now) : new Band(now, QueueOrder.ENDED);
        return light == null ? List.of(WHOLE) : List.of(hazards, rest);
    }

    private static Band ofHazards(@Nullable DeadlineLight light, Instant late) {
        if (light == null) {
            return new Band(FIRST, QueueOrder.HAZARDS_BEFORE);
        }
        return light == DeadlineLight.RED ? new Band(FIRST, late) : new Band(late, QueueOrder.HAZARDS_BEFORE);
    }
}
