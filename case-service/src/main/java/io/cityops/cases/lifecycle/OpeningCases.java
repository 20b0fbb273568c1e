package io.cityops.cases.lifecycle;

import io.cityops.cases.evidence.Kept;
import io.cityops.cases.reference.Calendars;
import io.cityops.tenancy.events.Outbox;
import io.cityops.tenancy.web.IdempotentRequests.Claim;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Opens cases of the bound tenant; alone, this is one statement and one round trip. */
@Service
public class OpeningCases {

    private final CaseWriter writer;
    private final Outbox outbox;
    private final Calendars calendars;
    private final Rulebook rulebook;
    private final Clock clock;

    OpeningCases(CaseWriter writer, Outbox outbox, Calendars calendars, Rulebook rulebook, Clock clock) {
        this.writer = writer;
        this.outbox = outbox;
        this.calendars = calendars;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    public CaseFile open(Opening opening, Doer by, @Nullable String note, List<Kept> files) {
        var opened = opened(opening);
        write(opened, opening, by, note, files, null);
        return opened;
    }

    /**
     * The same once for a key: where somebody has kept it before, nothing is written.
     *
     * @return whether the case is open now
     */
    public boolean open(Opening opening, Doer by, Claim claim) {
        return write(opened(opening), opening, by, null, List.of(), claim);
    }

    private CaseFile opened(Opening opening) {
        return new CaseFile(opening, new Moment(opening.at(), calendars, rulebook.current()));
    }

    private boolean write(
            CaseFile opened, Opening opening, Doer by, @Nullable String note, List<Kept> files, @Nullable Claim claim) {
        var said = Details.said(null, note, files.stream().map(Kept::id).toList());
        var action = opening.handled() == null ? Action.REPORT : Action.SELF_HANDLE;
        var first = HistoryEntry.of(opened, action, null, said, by, opening.at());
        var now = clock.instant();
        var word = CaseChanged.of(opened, List.of(first), null, now);
        var written = writer.write(opened, first, files, opening.handled(), claim, word, now);
        outbox.nudge();
        return written;
    }
}
