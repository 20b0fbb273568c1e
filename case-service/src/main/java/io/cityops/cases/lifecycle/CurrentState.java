package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/** How a case stands now and who made it so. */
public record CurrentState(@JsonUnwrapped CaseRow row, Change lastChange) {

    /** The latest entry of the history, in short. */
    public record Change(Instant at, Action action, Doer by) {}

    static CurrentState of(CaseFile found, HistoryEntry last, Instant now) {
        return new CurrentState(CaseRow.of(found, now), new Change(last.at(), last.action(), last.by()));
    }
}
