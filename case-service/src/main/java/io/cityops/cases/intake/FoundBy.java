package io.cityops.cases.intake;

import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.GridBook;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.ReportingUnit;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.reference.ReferenceProblem;
import io.cityops.tenancy.web.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which unit has found what is reported (上报单位): that of whoever tells, on patrol or where they see no more than
 * their own unit's, who would else lose sight of it at once; for all others that of the ground where it is, and on
 * nobody's ground again theirs. It asks nobody but for a unit that is not known yet, as one that has just been made.
 */
@Component
class FoundBy {

    private final GridBook grids;
    private final ReferenceData reference;

    FoundBy(GridBook grids, ReferenceData reference) {
        this.grids = grids;
        this.reference = reference;
    }

    @Nullable
    ReportingUnit of(Channel channel, Place place) {
        var teller = channel.by() == Doer.PUBLIC ? Optional.<Caller>empty() : Caller.find();
        var first = channel.source() == Source.PATROL
                || teller.filter(caller -> Sight.of(caller).unit() != null).isPresent();
        return first
                ? unitOf(teller).or(() -> grids.unitAt(place)).orElse(null)
                : grids.unitAt(place).or(() -> unitOf(teller)).orElse(null);
    }

    private Optional<ReportingUnit> unitOf(Optional<Caller> teller) {
        try {
            return teller.map(Caller::unit)
                    .flatMap(reference::unit)
                    .map(known -> new ReportingUnit(known.id(), known.name()));
        } catch (ReferenceProblem e) {
            return Optional.empty();
        }
    }
}
