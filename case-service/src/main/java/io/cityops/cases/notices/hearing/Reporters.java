package io.cityops.cases.notices.hearing;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseMoved;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.Told;
import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.post.Letter;
import io.cityops.cases.notices.post.Letters;
import io.cityops.cases.notices.settings.StoredSettings;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who reported the same thing, each of their own report and where they came from. A report that came over
 * a link is answered by the level it was told to; one that is made up is answered by nobody.
 */
@Component
class Reporters {

    private final Casework casework;
    private final Letters letters;
    private final StoredSettings settings;

    Reporters(Casework casework, Letters letters, StoredSettings settings) {
        this.casework = casework;
        this.letters = letters;
        this.settings = settings;
    }

    /** Tells of a step, in the transaction that takes it. */
    void tell(CaseMoved moved, HistoryEntry entry) {
        var worked = moved.moved();
        var occasion = occasion(entry.action(), worked.stage());
        if (occasion.isEmpty() || !Told.of(entry.action()).contains(Told.REPORTERS) || isSilent(occasion.get())) {
            return;
        }
        var why = occasion.get() == Occasion.NOT_TAKEN ? why(moved, entry) : null;
        reports(moved, occasion.get())
                .forEach(report -> put(report, worked, occasion.get(), key(occasion.get(), worked, entry), why));
    }

    /** Tells that a report has come in. */
    void received(CaseFile report) {
        put(report, report, Occasion.RECEIVED, "received", null);
    }

    /** What a step means for who reported; nothing where it is a matter of the staff. */
    static Optional<Occasion> occasion(Action action, Stage after) {
        return Optional.ofNullable(
                switch (action) {
                    case REJECT, VERIFY_FALSE, NOT_FILE, CANCEL -> Occasion.NOT_TAKEN;
                    case APPROVE -> after == Stage.CANCELLED ? Occasion.NOT_TAKEN : null;
                    case MERGE -> Occasion.JOINED;
                    case DISPATCH, DELEGATE, ESCALATE -> Occasion.HANDED_ON;
                    case CLOSE, FORCE_CLOSE -> Occasion.SOLVED;
                    case REOPEN -> Occasion.REOPENED;
                    default -> null;
                });
    }

    /** Whether nobody is told of it anywhere, so that nobody needs to be looked for. */
    private boolean isSilent(Occasion occasion) {
        var now = settings.current();
        return Stream.of(Channel.EMAIL, Channel.SMS, Channel.WECHAT).noneMatch(channel -> now.tells(occasion, channel));
    }

    /** Looked for once the step is written: a report may have been merged since the case was read. */
    private Stream<CaseFile> reports(CaseMoved moved, Occasion occasion) {
        var own = Stream.of(moved.moved());
        return occasion == Occasion.JOINED
                ? own
                : Stream.concat(own, casework.answeredWith(moved.moved().id()));
    }

    private void put(CaseFile report, CaseFile worked, Occasion occasion, String event, @Nullable String why) {
        var reporter = report.reporter();
        var to = reporter == null ? null : reporter.answerTo();
        if (to == null || report.origin() != null || report.demo()) {
            return;
        }
        if (settings.current().tells(occasion, Letter.channel(to.kind()))) {
            var facts = Facts.forReporter(report, worked, why);
            letters.put(new Letter(event + "/" + report.id(), report.id(), occasion, to, facts));
        }
    }

    /** That a report was handed on is told once for each unit: a case that goes back and forth is no news each time. */
    private static String key(Occasion occasion, CaseFile worked, HistoryEntry entry) {
        if (occasion != Occasion.HANDED_ON) {
            return entry.id().toString();
        }
        var unit = worked.unit();
        var sent = worked.sent();
        var to = unit == null ? sent == null ? new UUID(0, 0) : sent.link() : unit.id();
        return "handed_on/" + to;
    }

    /** Who agrees to a cancellation says nothing more; the reason is that of whoever asked for it. */
    private @Nullable String why(CaseMoved moved, HistoryEntry entry) {
        if (entry.action() != Action.APPROVE) {
            return entry.reason();
        }
        return moved.history().stream()
                .filter(past -> past.action() == Action.ASK_CANCEL)
                .map(HistoryEntry::reason)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
