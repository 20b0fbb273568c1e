package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What others hear when a case has changed: all of it but its reporter.
 *
 * @param row with the whole description
 * @param historyText what was said on the way, for searching
 * @param unitBefore the unit that has lost sight of the case by this change
 */
public record CaseChanged(
        @JsonUnwrapped CaseRow row,
        List<String> historyText,
        @Nullable Instant closedAt,
        @Nullable UUID unitBefore) {

    public static final String STREAM = "cases";
    public static final String TYPE = "case.changed";

    static CaseChanged of(CaseFile of, List<HistoryEntry> history, @Nullable UUID unitBefore, Instant now) {
        var said = history.stream()
                .flatMap(entry -> Stream.of(entry.reason(), entry.note()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new CaseChanged(CaseRow.whole(of, now), said, of.endedAt(), unitBefore);
    }
}
