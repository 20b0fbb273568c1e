package io.cityops.cases.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case has changed in the running transaction.
 *
 * @param entry what was done; absent where only news of its twin came in
 */
public record CaseMoved(WholeCase whole, @Nullable HistoryEntry entry) {

    public CaseFile moved() {
        return whole.file();
    }

    /** All that was done to it, the first thing first. */
    public List<HistoryEntry> history() {
        return whole.history();
    }
}
