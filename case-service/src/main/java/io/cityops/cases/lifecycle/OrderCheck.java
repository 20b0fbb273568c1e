package io.cityops.cases.lifecycle;

import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.cases.reference.Reference.Condition;
import io.cityops.cases.reference.ReferenceData;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up what an order names and refuses what is missing or unknown. */
@Component
class OrderCheck {

    private final ReferenceData reference;
    private final Links links;
    private final Evidence evidence;
    private final Cases cases;
    private final Histories histories;

    OrderCheck(ReferenceData reference, Links links, Evidence evidence, Cases cases, Histories histories) {
        this.histories = histories;
        this.cases = cases;
        this.reference = reference;
        this.links = links;
        this.evidence = evidence;
    }

    Details check(Step step, CaseFile found, Order order, Moment moment) {
        if (step.needs().contains(Need.REASON)
                && (order.reason() == null || order.reason().isBlank())) {
            throw new CaseProblem.Lacking(Need.REASON, "Say why: this action needs a reason.");
        }
        if (!evidence.belong(order.photos(), found.id())) {
            throw new CaseProblem.Lacking(Need.PHOTO, "A photo is not one of this case's. Upload it first.");
        }
        if (step.needs().contains(Need.PHOTO) && !hasNew(order.photos(), found, step.action())) {
            throw new CaseProblem.Lacking(
                    Need.PHOTO,
                    step.action() == Action.FEED_BACK
                            ? "Add a new photo of how it is now: feedback needs one from after the handling."
                            : "Add a new photo: this action needs one here.");
        }
        return new Details(
                order.reason(),
                order.note(),
                category(step, found, order.category()),
                step.needs().contains(Need.CONDITION) ? filing(found, order) : null,
                step.needs().contains(Need.UNIT) ? unit(order.unit()) : null,
                step.needs().contains(Need.LINK) ? tie(step, found, order.link()) : null,
                step.needs().contains(Need.HANDLER) ? handler(order.handler()) : null,
                step.needs().contains(Need.UNTIL) ? until(order.until(), moment) : null,
                step.needs().contains(Need.INTO) ? into(found, order.into()) : null,
                order.photos());
    }

    /** A report goes with a case that is worked on, and never into a report that goes with another itself. */
    private UUID into(CaseFile found, @Nullable UUID id) {
        if (id == null) {
            throw new CaseProblem.Lacking(Need.INTO, "Choose the case that this report belongs to.");
        }
        var held = cases.hold(List.of(found.id(), id));
        if (cases.countMergedInto(found.id()) > 0) {
            throw new CaseProblem.Lacking(Need.INTO, "Other reports were merged into this one; split them first.");
        }
        return held.stream()
                .filter(other -> other.id().equals(id) && !id.equals(found.id()))
                .filter(other -> !other.stage().ended() && other.origin() == null)
                .map(CaseFile::id)
                .findFirst()
                .orElseThrow(
                        () -> new CaseProblem.Lacking(Need.INTO, "There is no such open case of this level's own."));
    }

    /** What came with the report, served before, or shows in feedback how it was, shows nothing of what was done now. */
    private boolean hasNew(List<UUID> photos, CaseFile found, Action action) {
        var served = histories.of(found.id()).stream()
                .flatMap(entry -> entry.photos().stream())
                .collect(Collectors.toSet());
        return evidence.of(found.id()).stream()
                .filter(file -> photos.contains(file.id()) && file.isPhoto() && !file.reported())
                .filter(file -> action != Action.FEED_BACK || file.role() == Role.AFTER)
                .map(Attachment::id)
                .anyMatch(photo -> !served.contains(photo));
    }

    private static String handler(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw new CaseProblem.Lacking(Need.HANDLER, "Say who is to handle it.");
        }
        return name.strip();
    }

    private static LocalDate until(@Nullable LocalDate day, Moment moment) {
        var today = moment.at().atZone(moment.times().of(null).zone()).toLocalDate();
        var last = today.plusDays(moment.rules().hangDays());
        if (day == null || !day.isAfter(today) || day.isAfter(last)) {
            throw new CaseProblem.Lacking(
                    Need.UNTIL, "Say until which day it is to hang: from %s to %s.".formatted(today.plusDays(1), last));
        }
        return day;
    }

    private @Nullable Category category(Step step, CaseFile found, @Nullable CategoryAsked asked) {
        if (!step.needs().contains(Need.CATEGORY)) {
            return null;
        }
        if (asked == null) {
            if (found.category() == null) {
                throw new CaseProblem.Lacking(Need.CATEGORY, "Choose what the case is about.");
            }
            return null;
        }
        var known = reference
                .category(asked)
                .or(() -> repeats(asked, found) ? reference.kept(asked) : Optional.empty())
                .orElseThrow(
                        () -> new CaseProblem.Lacking(Need.CATEGORY, "The catalogue has no " + asked.words() + "."));
        return new Category(known.code(), known.name(), known.scheme(), known.kind());
    }

    private Filing filing(CaseFile found, Order order) {
        var asked = Optional.ofNullable(order.category())
                .or(() -> Optional.ofNullable(found.category()).map(OrderCheck::asIs))
                .orElse(CategoryAsked.of(""));
        var condition = reference
                .kept(asked)
                .flatMap(category -> condition(category.conditions(), order.condition()))
                .orElseThrow(() -> new CaseProblem.Lacking(
                        Need.CONDITION, "Choose one of the filing conditions of category " + asked.words() + "."));
        return Filing.of(condition.name(), condition.limit());
    }

    /** What a case is about stays what it is, in its own scheme, whatever the tenant uses by now. */
    private static CategoryAsked asIs(Category category) {
        return new CategoryAsked(category.scheme(), category.kind(), category.code());
    }

    private static boolean repeats(CategoryAsked asked, CaseFile found) {
        var category = found.category();
        return category != null
                && asked.code().equals(category.code())
                && category.scheme().equals(asked.scheme())
                && Objects.equals(asked.kind(), category.kind());
    }

    private static Optional<Condition> condition(List<Condition> known, @Nullable UUID asked) {
        return known.stream().filter(condition -> condition.id().equals(asked)).findFirst();
    }

    private HandlingUnit unit(@Nullable UUID id) {
        if (id == null) {
            throw new CaseProblem.Lacking(Need.UNIT, "Choose the unit that is to handle it.");
        }
        return reference
                .unit(id)
                .map(unit -> new HandlingUnit(unit.id(), unit.name()))
                .orElseThrow(() -> new CaseProblem.Lacking(Need.UNIT, "There is no such unit."));
    }

    private Tie tie(Step step, CaseFile found, @Nullable UUID id) {
        return linksFor(step, found)
                .filter(link -> link.id().equals(id))
                .findFirst()
                .map(Tie::to)
                .orElseThrow(() -> new CaseProblem.Lacking(
                        Need.LINK,
                        "Choose an accepted link to a level " + (step.to() == Stage.ESCALATED ? "above." : "below.")));
    }

    /** Links that the step can go over: in its direction, and never back to where the case came from. */
    Stream<Link> linksFor(Step step, CaseFile found) {
        var origin = found.origin();
        return links.accepted().stream()
                .filter(link -> link.upper() == (step.to() == Stage.ESCALATED))
                .filter(link -> origin == null || !link.id().equals(origin.link()));
    }
}
