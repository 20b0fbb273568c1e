package io.cityops.cases.intake;

import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.HistoryEntry;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report, and the case that is worked on for it: another one where it was merged.
 *
 * @param own what was done to the report
 * @param incidents what was done to the case
 */
record Told(CaseFile report, CaseFile incident, List<HistoryEntry> own, List<HistoryEntry> incidents) {

    /** Both in one, from the report on: what was done to the case before is not the reporter's to see. */
    List<HistoryEntry> history() {
        if (own == incidents) {
            return own;
        }
        var since = own.getLast().at();
        return Stream.concat(
                        own.stream(),
                        incidents.stream().filter(entry -> entry.at().isAfter(since)))
                .toList();
    }
}
