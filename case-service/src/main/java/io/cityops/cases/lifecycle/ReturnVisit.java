package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.reference.Calendars;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A return visit (回访) that a reporter makes: who is content has been visited, who is not opens the case again. That
 * goes by the same steps as at the desk, and only where the tenant takes them; the public opens a case again twice at
 * most, then staff decide.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReturnVisit {

    private static final int MOST_REOPENED = 2;

    private final Cases cases;
    private final Histories histories;
    private final Chronicle chronicle;
    private final Calendars calendars;
    private final Rulebook rulebook;
    private final Clock clock;

    ReturnVisit(
            Cases cases,
            Histories histories,
            Chronicle chronicle,
            Calendars calendars,
            Rulebook rulebook,
            Clock clock) {
        this.cases = cases;
        this.histories = histories;
        this.chronicle = chronicle;
        this.calendars = calendars;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** What an answer did to its case. */
    public enum Outcome {
        /** It was visited. */
        VISITED,
        /** It goes round again. */
        REOPENED,
        /** Nothing but that it was said: others had visited it already, or it cannot be opened again. */
        NOTED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Outcome of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the tenant asks reporters at all. */
    public boolean used() {
        return rulebook.current().allow(Action.VISIT);
    }

    /** The case as it is now, which nobody else changes until the transaction ends. */
    public CaseFile hold(UUID id) {
        return cases.hold(id);
    }

    /** When a case ended last; nothing where it never did. */
    public Optional<Instant> lastEnd(CaseFile found) {
        return histories.of(found.id()).stream()
                .filter(entry -> entry.to().ended())
                .filter(entry -> entry.from() == null || !entry.from().ended())
                .map(HistoryEntry::at)
                .reduce((first, second) -> second);
    }

    /** Takes the step that follows from an answer, where one does. */
    public Outcome hear(CaseFile found, boolean content, @Nullable String words) {
        if (!content && reopened(found) < MOST_REOPENED && take(found, Action.REOPEN, words)) {
            return Outcome.REOPENED;
        }
        return take(found, Action.VISIT, words) ? Outcome.VISITED : Outcome.NOTED;
    }

    private boolean take(CaseFile found, Action action, @Nullable String words) {
        var moment = new Moment(clock.instant(), calendars, rulebook.current());
        var step = LifeCycle.step(found, action, moment);
        if (step.isEmpty()) {
            return false;
        }
        var unitBefore = found.unit();
        var details =
                action == Action.REOPEN ? Details.said(words, null, List.of()) : Details.said(null, words, List.of());
        chronicle.record(found, found.take(step.get(), details, Doer.PUBLIC, moment), unitBefore);
        return true;
    }

    private long reopened(CaseFile found) {
        return histories.of(found.id()).stream()
                .filter(entry -> entry.action() == Action.REOPEN)
                .filter(entry -> entry.by().role().equals(Doer.PUBLIC.role()))
                .count();
    }
}
