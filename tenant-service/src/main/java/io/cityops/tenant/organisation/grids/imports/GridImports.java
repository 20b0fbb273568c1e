package io.cityops.tenant.organisation.grids.imports;

import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.Territory;
import io.cityops.tenant.organisation.Organisation;
import io.cityops.tenant.organisation.UnitView;
import io.cityops.tenant.organisation.grids.Grids;
import io.cityops.tenant.organisation.grids.drawing.Drawn;
import io.cityops.tenant.organisation.grids.drawing.Findings;
import io.cityops.tenant.organisation.grids.drawing.GridFile;
import io.cityops.tenant.organisation.grids.drawing.Survey;
import io.cityops.tenant.organisation.grids.imports.GridEdition.State;
import io.cityops.tenant.organisation.grids.imports.GridReport.Changes;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is done to an edition of grids. Only one file is read at a time: each may take some hundred megabytes. */
@Service
class GridImports {

    private final GridEditions editions;
    private final GridWriter writer;
    private final Grids grids;
    private final Organisation organisation;
    private final Territory territory;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Semaphore readers = new Semaphore(1);

    GridImports(
            GridEditions editions,
            GridWriter writer,
            Grids grids,
            Organisation organisation,
            Territory territory,
            Audit audit,
            TransactionTemplate transaction) {
        this.editions = editions;
        this.writer = writer;
        this.grids = grids;
        this.organisation = organisation;
        this.territory = territory;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Looks at a file and says what would come of it; what can be applied is kept for that. */
    GridEdition preview(String file, byte[] content, Datum datum, String by) {
        if (!readers.tryAcquire()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "Busy",
                    "Another file is being read. Please try again soon.");
        }
        try {
            var drawn = GridFile.read(content, datum);
            var units = units();
            var findings = Survey.of(drawn, units.keySet(), territory.current());
            return in(() -> keep(file, datum, drawn, units, findings, by));
        } finally {
            readers.release();
        }
    }

    private GridEdition keep(
            String file, Datum datum, List<Drawn> drawn, Map<String, UUID> units, Findings findings, String by) {
        editions.tidy();
        var id = Ids.next();
        editions.add(id, file, datum.name(), GridReport.of(drawn.size(), Changes.NONE, findings), by);
        if (!findings.refused()) {
            writer.write(id, drawn, units);
            var now = editions.current().map(GridEdition::id).orElse(null);
            editions.report(id, GridReport.of(drawn.size(), writer.changes(id, now), findings));
        }
        audit.record("grids.previewed", file, Map.of("grids", drawn.size(), "applicable", !findings.refused()));
        return find(id);
    }

    /** Puts it in force as a whole; asked again it only tells that it is. */
    GridEdition apply(UUID id, String by) {
        return in(() -> {
            grids.change();
            var found = find(id);
            if (found.state() == State.CURRENT) {
                return found;
            }
            require(found, State.PREVIEW);
            if (!found.report().applicable()) {
                throw conflict("What is wrong in this file must be put right first.");
            }
            var before = editions.current().map(GridEdition::id).orElse(null);
            move(before, State.FORMER, by);
            editions.apply(id, before, by);
            editions.tidy();
            return recorded("grids.applied", id);
        });
    }

    /** Takes it back: the edition before it is in force again, or none where it was the first. */
    GridEdition undo(UUID id, String by) {
        return in(() -> {
            grids.change();
            var found = find(id);
            require(found, State.CURRENT);
            if (found.former() != null && editions.find(found.former()).isEmpty()) {
                throw conflict("The grids before these are no longer kept. Bring their file again instead.");
            }
            move(id, State.WITHDRAWN, by);
            move(found.former(), State.CURRENT, by);
            return recorded("grids.withdrawn", id);
        });
    }

    GridEdition find(UUID id) {
        return editions.find(id).orElseThrow(() -> ProblemException.notFound("file of grids"));
    }

    private void move(@Nullable UUID id, State state, String by) {
        if (id != null) {
            editions.move(id, state, by);
        }
    }

    private GridEdition recorded(String action, UUID id) {
        var now = find(id);
        audit.record(
                action,
                now.file(),
                Map.of(
                        "number", String.valueOf(now.number()),
                        "grids", now.report().grids(),
                        "warnings", now.report().counts()));
        return now;
    }

    private Map<String, UUID> units() {
        return organisation.units().stream().collect(Collectors.toMap(UnitView::code, UnitView::id));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static void require(GridEdition found, State state) {
        if (found.state() != state) {
            throw conflict("These grids are " + found.state().code() + ", not " + state.code() + ".");
        }
    }

    private static ProblemException conflict(String why) {
        return new ProblemException(HttpStatus.CONFLICT, "not-possible-now", "Not possible now", why);
    }
}
