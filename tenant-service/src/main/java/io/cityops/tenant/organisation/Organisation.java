package io.cityops.tenant.organisation;

import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.identity.Accounts;
import io.cityops.tenant.organisation.Unit.Calendar;
import io.cityops.tenant.organisation.Unit.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bound tenant's tree of units, and everything that is done to it. */
@Service
@Transactional
public class Organisation {

    private final Units units;
    private final Accounts accounts;
    private final Audit audit;
    private final ObjectProvider<UnitUse> users;

    Organisation(Units units, Accounts accounts, Audit audit, ObjectProvider<UnitUse> users) {
        this.units = units;
        this.accounts = accounts;
        this.audit = audit;
        this.users = users;
    }

    @Transactional(readOnly = true)
    public List<UnitView> units() {
        return units.findAllByOrderByLevelAscCodeAsc().stream()
                .map(UnitView::of)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<UnitView> find(UUID id) {
        return units.findById(id).map(UnitView::of);
    }

    @Transactional(readOnly = true)
    public Optional<UnitView> findByCode(String code) {
        return units.findByCode(code).map(UnitView::of);
    }

    @Transactional(readOnly = true)
    public long count() {
        return units.count();
    }

    UnitView add(String code, String name, Kind kind, @Nullable UUID parent, Calendar calendar) {
        refuseTaken(code, null);
        return recorded("unit.added", units.saveAndFlush(new Unit(code, name, kind, above(parent), calendar)));
    }

    UnitView describe(UUID id, String code, String name, Kind kind, @Nullable UUID parent, Calendar calendar) {
        var unit = units.findById(id).orElseThrow(UnitProblem.NotFound::new);
        refuseTaken(code, id);
        unit.describe(code, name, kind, calendar);
        move(unit, above(parent));
        return recorded("unit.changed", units.saveAndFlush(unit));
    }

    void remove(UUID id) {
        var unit = units.findById(id).orElseThrow(UnitProblem.NotFound::new);
        if (!units.findByParent(id).isEmpty()) {
            throw new UnitProblem.InUse("units below it");
        }
        if (accounts.inUnit(id) > 0) {
            throw new UnitProblem.InUse("people");
        }
        users.stream().flatMap(user -> user.uses(id).stream()).findFirst().ifPresent(use -> {
            throw new UnitProblem.InUse(use);
        });
        units.delete(unit);
        recorded("unit.removed", unit);
    }

    private UnitView recorded(String action, Unit unit) {
        var above = unit.parent() == null ? "" : unit.parent().toString();
        audit.record(action, unit.code(), Map.of("name", unit.name(), "kind", unit.kind(), "parent", above));
        return UnitView.of(unit);
    }

    private void move(Unit unit, @Nullable Unit above) {
        for (var at = above; at != null; at = above(at.parent())) {
            if (at.id().equals(unit.id())) {
                throw new UnitProblem.Circle();
            }
        }
        unit.moveUnder(above);
        units.findByParent(unit.id()).forEach(below -> move(below, unit));
    }

    private @Nullable Unit above(@Nullable UUID parent) {
        return parent == null ? null : units.findById(parent).orElseThrow(UnitProblem.UnknownParent::new);
    }

    private void refuseTaken(String code, @Nullable UUID by) {
        units.findByCode(code).filter(other -> !other.id().equals(by)).ifPresent(other -> {
            throw new UnitProblem.CodeTaken(code);
        });
    }
}
