package io.cityops.cases.lifecycle;

import io.cityops.cases.reference.Calendars;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What time does to cases, in the transaction of whoever rings their clocks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AlarmedCases {

    private final Cases cases;
    private final Chronicle chronicle;
    private final Calendars calendars;
    private final Rulebook rulebook;

    AlarmedCases(Cases cases, Chronicle chronicle, Calendars calendars, Rulebook rulebook) {
        this.cases = cases;
        this.chronicle = chronicle;
        this.calendars = calendars;
        this.rulebook = rulebook;
    }

    /** The cases whose clocks ring, by their ids. */
    public Map<UUID, CaseFile> find(Collection<UUID> ids) {
        return cases.findByIdIn(ids).stream().collect(Collectors.toMap(CaseFile::id, found -> found));
    }

    /**
     * What follows once alarms have rung: a case that hung until now is handled again (自动恢复).
     *
     * @param upTo the latest instant that has rung
     * @return when the next of its clocks is to ring
     */
    public @Nullable Instant rung(CaseFile found, Instant upTo, Instant now) {
        if (found.hangsUntil().filter(until -> !until.isAfter(now)).isPresent()) {
            var moment = new Moment(now, calendars, rulebook.current());
            var resume = LifeCycle.step(found, Action.RESUME, moment).orElseThrow();
            var unit = found.unit();
            chronicle.record(found, found.take(resume, Details.none(), Doer.CLOCK, moment), unit);
        }
        return found.nextAlarm(upTo);
    }

    /** Tells in the history of a case that its unit answers for it; a case that stands elsewhere by now says nothing. */
    public void supervise(UUID id, String why, Instant now) {
        var moment = new Moment(now, calendars, rulebook.current());
        cases.findById(id)
                .ifPresent(found -> LifeCycle.step(found, Action.SUPERVISE, moment)
                        .ifPresent(step -> chronicle.record(
                                found,
                                found.take(step, Details.said(why, null, List.of()), Doer.CLOCK, moment),
                                found.unit())));
    }
}
