package io.cityops.cases.lifecycle;

import io.cityops.tenancy.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done to a case (办理经过): written once, never changed.
 *
 * @param from the stage before; nothing for the first
 * @param unit that handled the case afterwards
 * @param until the day up to which it was hung
 * @param into the case that it was merged into
 * @param photos that were served with it
 */
public record HistoryEntry(
        UUID id,
        UUID caseId,
        Instant at,
        Action action,
        @Nullable Stage from,
        Stage to,
        Doer by,
        @Nullable HandlingUnit unit,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String handler,
        @Nullable LocalDate until,
        @Nullable UUID into,
        List<UUID> photos) {

    public HistoryEntry {
        photos = List.copyOf(photos);
    }

    static HistoryEntry of(CaseFile of, Action action, @Nullable Stage from, Details details, Doer by, Instant at) {
        return new HistoryEntry(
                Ids.next(),
                of.id(),
                at,
                action,
                from,
                of.stage(),
                by,
                of.unit(),
                details.reason(),
                details.note(),
                details.handler(),
                details.until(),
                details.into(),
                details.photos());
    }

    /** Something that was found out while the case stayed where it stands, about a unit that it need not be with. */
    static HistoryEntry aside(CaseFile of, Action action, Details details, Doer by, Instant at) {
        return new HistoryEntry(
                Ids.next(),
                of.id(),
                at,
                action,
                of.stage(),
                of.stage(),
                by,
                details.unit(),
                details.reason(),
                null,
                null,
                null,
                null,
                details.photos());
    }

    /** Among all that was done to a case, the entry that told the result which stands, if one does. */
    public static Optional<HistoryEntry> ofResult(List<HistoryEntry> history) {
        var standing = Optional.<HistoryEntry>empty();
        for (var entry : history) {
            if (entry.to == Stage.TO_CHECK && entry.from != Stage.TO_CHECK) {
                standing = Optional.of(entry);
            } else if (entry.to == Stage.REWORK || entry.opensAgain()) {
                standing = Optional.empty();
            }
        }
        return standing;
    }

    private boolean opensAgain() {
        return from != null && from.ended() && !to.ended();
    }

    /** Where the case came to stand for those who are not on the staff. */
    public Stage told() {
        return to.review() && from != null ? from : to;
    }
}
