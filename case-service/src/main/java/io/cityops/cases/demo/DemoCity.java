package io.cityops.cases.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.demo.DemoTable.Matter;
import io.cityops.cases.demo.DemoTable.Spot;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseNumbers;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Category;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.GridBook;
import io.cityops.cases.lifecycle.Link;
import io.cityops.cases.lifecycle.Opening;
import io.cityops.cases.lifecycle.OpeningCases;
import io.cityops.cases.lifecycle.Order;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.ReportingUnit;
import io.cityops.cases.lifecycle.SelfHandling;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.cases.reference.Reference;
import io.cityops.cases.reference.Reference.Unit;
import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes up the cases (演示数据) of the bound tenant, as if its staff had worked on them over the last days. */
@Component
class DemoCity {

    private final OpeningCases openingCases;
    private final Casework casework;
    private final CaseNumbers numbers;
    private final DemoStaff staff;
    private final GridBook grids;
    private final Clock clock;

    DemoCity(
            OpeningCases openingCases,
            Casework casework,
            CaseNumbers numbers,
            DemoStaff staff,
            GridBook grids,
            Clock clock) {
        this.openingCases = openingCases;
        this.casework = casework;
        this.numbers = numbers;
        this.staff = staff;
        this.grids = grids;
        this.clock = clock;
    }

    /** Whether the city has what its cases need. */
    boolean ready(boolean delegates) {
        return staff.unit("").isPresent()
                && staff.category("").isPresent()
                && (!delegates || staff.below().isPresent());
    }

    /** Makes up what is not there yet. */
    void make(List<Matter> matters, List<Spot> spots) {
        for (var i = 0; i < Script.ALL.size(); i++) {
            var id = UUID.nameUUIDFromBytes(("demo/" + CurrentTenant.get() + "/" + i).getBytes(UTF_8));
            if (!casework.knows(id)) {
                make(id, Script.ALL.get(i), matters.get(i % matters.size()), spots.get(i % spots.size()));
            }
        }
    }

    private void make(UUID id, Script script, Matter matter, Spot spot) {
        var reported = clock.instant().minus(script.age()).truncatedTo(ChronoUnit.MICROS);
        var category = staff.category(matter.category()).orElseThrow();
        var unit = staff.unit(matter.unit()).orElseThrow();
        var opening = opening(id, script, matter, category, spot, reported);
        var found = openingCases.open(opening, teller(script, opening.reportingUnit()), null, List.of());
        var at = reported;
        for (var action : script.acts()) {
            if (action == Action.DELEGATE && staff.below().isEmpty()) {
                return;
            }
            at = at.plus(script.pause(action));
            found = casework.act(id, order(found, action, matter, category, unit), staff.doing(action, unit), at);
        }
    }

    /** What nobody has looked at yet was put right by the collector who signs in as such. */
    private static Doer teller(Script script, @Nullable ReportingUnit unit) {
        return script.self() ? DemoStaff.collecting(script.acts().isEmpty() ? null : unit) : Doer.PUBLIC;
    }

    private Opening opening(UUID id, Script script, Matter matter, Reference.Category category, Spot spot, Instant at) {
        var place = new Place(spot.lng(), spot.lat(), spot.address());
        return new Opening(
                id,
                numbers.next(at),
                TrackingCode.next(),
                script.self() ? Stage.SELF_HANDLED : Stage.REPORTED,
                new Category(category.code(), category.name(), category.scheme(), category.kind()),
                null,
                matter.description() + "（演示数据）",
                place,
                null,
                script.self() ? handled(matter, place) : null,
                null,
                script.self() ? Source.PATROL : Source.WEB,
                null,
                true,
                at,
                null,
                foundBy(script, matter, spot));
    }

    private @Nullable ReportingUnit foundBy(Script script, Matter matter, Spot spot) {
        var onTheGround = staff.foundBy(spot.unit());
        return script.self()
                ? onTheGround
                        .or(() -> staff.unit(matter.unit()).map(unit -> new ReportingUnit(unit.id(), unit.name())))
                        .orElse(null)
                : onTheGround.orElse(null);
    }

    private SelfHandling handled(Matter matter, Place place) {
        grids.ready();
        return new SelfHandling(matter.result(), grids.at(place).orElse(null));
    }

    private Order order(CaseFile found, Action action, Matter matter, Reference.Category category, Unit unit) {
        return new Order(
                action,
                found.version(),
                reason(action),
                action == Action.FEED_BACK ? matter.result() : null,
                null,
                action == Action.FILE ? category.conditions().getFirst().id() : null,
                action == Action.DISPATCH ? unit.id() : null,
                action == Action.DELEGATE ? staff.below().map(Link::id).orElse(null) : null,
                action == Action.ASSIGN ? "李师傅班组" : null,
                action == Action.ASK_HANG
                        ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(21)
                        : null,
                null,
                List.of());
    }

    private static @Nullable String reason(Action action) {
        return switch (action) {
            case TAKE_UP -> "残留较多，需专业单位清理";
            case REJECT -> "经核实该处不属于本市管理范围";
            case CHECK_FAIL -> "现场仍有残留，请再次处置";
            case ASK_EXTEND -> "需开挖路面，管线单位明日到场配合";
            case ASK_HANG -> "待苗木栽植季节补种";
            case ASK_RETURN, RETURN -> "该处由另一单位养护";
            default -> null;
        };
    }
}
