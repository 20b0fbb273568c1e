package io.cityops.cases.lifecycle;

import io.cityops.cases.reference.Calendars;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What another level's platform does to cases here, in the transaction that takes its message in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PeerCasework {

    private final Cases cases;
    private final Chronicle chronicle;
    private final Calendars calendars;
    private final Rulebook rulebook;
    private final Clock clock;

    PeerCasework(Cases cases, Chronicle chronicle, Calendars calendars, Rulebook rulebook, Clock clock) {
        this.cases = cases;
        this.chronicle = chronicle;
        this.calendars = calendars;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    public Optional<CaseFile> find(UUID id) {
        return cases.findById(id);
    }

    /** The case that was opened when its twin first came in. */
    public Optional<CaseFile> twinOf(Tie origin) {
        return cases.findByOriginKey(origin.key());
    }

    /** Cases that another level works on over a link. */
    public List<CaseFile> lentOver(UUID link) {
        return cases.lent().stream()
                .filter(found -> found.sent() != null && found.sent().link().equals(link))
                .toList();
    }

    /** Takes news of the twin in, and the step that follows from it where the case is where that can follow. */
    public void hear(
            CaseFile found, Tie news, @Nullable Action action, @Nullable String said, List<UUID> photos, Doer by) {
        var moment = new Moment(clock.instant(), calendars, rulebook.current());
        found.hear(news, moment.rules());
        var unitBefore = found.unit();
        var step = action == null ? Optional.<Step>empty() : LifeCycle.step(found, action, moment);
        var entry = step.map(next -> found.take(next, details(next, said, photos), by, moment))
                .orElse(null);
        chronicle.record(found, entry, unitBefore);
    }

    private static Details details(Step step, @Nullable String said, List<UUID> photos) {
        return step.action() == Action.PEER_RESULT
                ? Details.said(null, said, photos)
                : Details.said(said, null, photos);
    }
}
