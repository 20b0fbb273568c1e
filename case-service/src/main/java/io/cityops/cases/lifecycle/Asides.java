package io.cityops.cases.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is found out about a case while it stays where it stands, in the transaction of whoever finds it out. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Asides {

    private final Cases cases;
    private final Chronicle chronicle;
    private final Clock clock;

    Asides(Cases cases, Chronicle chronicle, Clock clock) {
        this.cases = cases;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /**
     * A case that nobody else changes until the transaction ends. Whoever changes a case and what stands beside it holds
     * the case first.
     *
     * @throws CaseProblem.NotFound when there is none
     */
    public CaseFile hold(UUID id) {
        return cases.hold(id);
    }

    /**
     * Writes into the history of a case that is held. It becomes another version, so that who looked at it before looks
     * again.
     *
     * @param unit that it is about; absent where it is about none
     */
    public void write(
            CaseFile held,
            Action action,
            @Nullable HandlingUnit unit,
            @Nullable String reason,
            List<UUID> photos,
            Doer by) {
        var said = new Details(reason, null, null, null, unit, null, null, null, null, photos);
        chronicle.record(held, HistoryEntry.aside(held, action, said, by, clock.instant()), held.unit());
    }
}
