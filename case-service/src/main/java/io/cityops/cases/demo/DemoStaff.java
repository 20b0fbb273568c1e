package io.cityops.cases.demo;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Link;
import io.cityops.cases.lifecycle.Links;
import io.cityops.cases.lifecycle.ReportingUnit;
import io.cityops.cases.reference.Reference.Category;
import io.cityops.cases.reference.Reference.Unit;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Caller;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who and what a demo city has for its cases: the catalogue's categories, units to handle, a link below. */
@Component
class DemoStaff {

    private static final Set<String> DESK =
            Set.of("case.read", "case.accept", "case.file", "case.dispatch", "case.check", "case.close", "case.level");
    private static final Set<Action> OF_UNITS =
            Set.of(Action.SIGN, Action.ASSIGN, Action.ASK_EXTEND, Action.ASK_HANG, Action.FEED_BACK);

    private final ReferenceData reference;
    private final Links links;

    DemoStaff(ReferenceData reference, Links links) {
        this.reference = reference;
        this.links = links;
    }

    /** The category of that name, or any that cases can be filed by. */
    Optional<Category> category(String name) {
        var filed = reference.offered().stream()
                .filter(category -> !category.conditions().isEmpty())
                .toList();
        return filed.stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .or(() -> filed.stream().findFirst());
    }

    /** The department whose name tells it is theirs, or any. */
    Optional<Unit> unit(String name) {
        var departments = reference.current().units().stream()
                .filter(unit -> unit.kind().equals("department"))
                .toList();
        return departments.stream()
                .filter(unit -> unit.name().contains(name))
                .findFirst()
                .or(() -> departments.stream().findFirst());
    }

    /** The unit of just that name, as the one that found something. */
    Optional<ReportingUnit> foundBy(String name) {
        return reference.current().units().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .map(unit -> new ReportingUnit(unit.id(), unit.name()));
    }

    Optional<Link> below() {
        return links.accepted().stream().filter(link -> !link.upper()).findFirst();
    }

    /** Who put something right themselves: one of the unit, else the collector who signs in as such. */
    static Doer collecting(@Nullable ReportingUnit unit) {
        return unit == null
                ? new Doer("监督员（演示）", "collector", "collector")
                : new Doer(unit.name() + "网格员（演示）", "collector", null);
    }

    Caller doing(Action action, Unit unit) {
        var handles = OF_UNITS.contains(action);
        return new Caller(
                CurrentTenant.get(),
                "demo",
                handles ? unit.name() : "演示坐席",
                Set.of(handles ? "dept_acceptor" : "acceptor"),
                handles ? Set.of("case.read", "case.handle") : DESK,
                handles ? unit.id() : null,
                false);
    }
}
