package io.cityops.cases.lifecycle;

import java.util.ArrayList;
import java.util.List;

/**
 * A case with all that is read with it at once.
 *
 * @param history all that was done to it, the first thing first
 */
public record WholeCase(CaseFile file, List<HistoryEntry> history, Around around) {

    public WholeCase {
        history = List.copyOf(history);
    }

    /** With one more thing done to it. */
    WholeCase and(HistoryEntry entry) {
        var all = new ArrayList<>(history);
        all.add(entry);
        return new WholeCase(file, all, around.and(entry));
    }
}
