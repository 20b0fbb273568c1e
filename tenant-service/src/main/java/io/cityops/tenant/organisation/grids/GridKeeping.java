package io.cityops.tenant.organisation.grids;

import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.organisation.Organisation;
import io.cityops.tenant.organisation.UnitUse;
import io.cityops.tenant.organisation.UnitView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to single grids of the bound tenant, and what is known of one. */
@Service
@Transactional
class GridKeeping implements UnitUse {

    private final Grids grids;
    private final GridPeople people;
    private final Organisation organisation;
    private final Audit audit;

    GridKeeping(Grids grids, GridPeople people, Organisation organisation, Audit audit) {
        this.grids = grids;
        this.people = people;
        this.organisation = organisation;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    GridView find(String code) {
        var row = grids.find(code).orElseThrow(() -> ProblemException.notFound("grid"));
        return new GridView(row, chain(row.unit()), people.of(code));
    }

    GridView describe(String code, String name, @Nullable UUID unit, @Nullable Integer households) {
        if (unit != null && organisation.find(unit).isEmpty()) {
            throw ProblemException.invalid("/unit", "There is no such unit.");
        }
        grids.change();
        find(code);
        grids.describe(code, name, unit, households);
        audit.record("grid.changed", code, Map.of("name", name, "unit", unit == null ? "" : unit.toString()));
        return find(code);
    }

    /** Names are not copied to the audit, which is kept for longer than they are. */
    GridView staff(String code, List<GridPerson> wanted) {
        grids.change();
        find(code);
        var now = people.replace(code, wanted);
        audit.record(
                "grid.staffed",
                code,
                Map.of("roles", now.stream().map(person -> person.role().code()).toList()));
        return find(code);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> uses(UUID unit) {
        return grids.ofUnit(unit) > 0 ? Optional.of("grids") : Optional.empty();
    }

    /** The unit and those above it, the highest first. */
    private List<UnitView> chain(@Nullable UUID unit) {
        var all = organisation.units().stream().collect(Collectors.toMap(UnitView::id, one -> one));
        var chain = new ArrayList<UnitView>();
        for (var at = unit; at != null && all.containsKey(at); at = all.get(at).parent()) {
            chain.addFirst(all.get(at));
        }
        return chain;
    }
}
