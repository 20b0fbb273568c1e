package io.cityops.cases.dispatch;

import io.cityops.cases.grids.Gridding;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.reference.Calendars;
import io.cityops.cases.reference.Reference;
import io.cityops.cases.reference.ReferenceData;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says for a case who should answer for it now. Nothing of it is kept: rules, rosters and grids change. */
@Component
class Proposing {

    private final Gridding gridding;
    private final DutyBook duties;
    private final ReferenceData reference;
    private final Calendars calendars;
    private final Ownership ownership;
    private final Clock clock;

    Proposing(
            Gridding gridding,
            DutyBook duties,
            ReferenceData reference,
            Calendars calendars,
            Ownership ownership,
            Clock clock) {
        this.ownership = ownership;
        this.gridding = gridding;
        this.duties = duties;
        this.reference = reference;
        this.calendars = calendars;
        this.clock = clock;
    }

    Proposal forCase(CaseFile found) {
        return forCases(List.of(found)).getFirst();
    }

    /** One proposal for each, all of the same moment. */
    List<Proposal> forCases(List<CaseFile> many) {
        if (many.isEmpty()) {
            return List.of();
        }
        var settled = duties.current();
        var grids = gridding.current();
        var units = reference.current().units().stream()
                .collect(Collectors.toMap(Reference.Unit::id, Reference.Unit::name));
        var before = ownership.of(many);
        var answers = new Answers(settled, units, now());
        return many.stream()
                .map(found -> answers.to(
                                found.category(),
                                grids.locate(found.place().lng(), found.place().lat(), settled.borderMetres()))
                        .knowing(before.get(found.id()), units))
                .toList();
    }

    private TimeOfDay now() {
        var calendar = calendars.current();
        var now = clock.instant();
        var working = !calendar.between(now, now.plusSeconds(1)).isZero();
        return new TimeOfDay(LocalDateTime.ofInstant(now, calendar.zone()), working);
    }
}
