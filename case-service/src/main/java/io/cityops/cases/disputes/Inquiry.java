package io.cityops.cases.disputes;

import io.cityops.cases.disputes.Dispute.About;
import io.cityops.cases.disputes.Dispute.Group;
import io.cityops.cases.disputes.Dispute.State;
import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.groups.Groups;
import io.cityops.cases.groups.SupervisionGroup;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Asides;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseMoved;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.reference.Calendars;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks a group of units whose something is. The case stays where it stands, and the clock of dispatch goes on. */
@Component
public class Inquiry {

    /** How many photos go with a question. */
    public static final int MOST_PHOTOS = 10;

    /** Where somebody looks for the unit of a case: before dispatch, and where a unit says that it is not its own. */
    private static final Set<Stage> WHEN = EnumSet.of(Stage.TO_DISPATCH, Stage.RETURN_REVIEW);

    private final Disputes disputes;
    private final Groups groups;
    private final StoredDisputeSettings settings;
    private final ReferenceData reference;
    private final Calendars calendars;
    private final Asides asides;
    private final Evidence evidence;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    Inquiry(
            Disputes disputes,
            Groups groups,
            StoredDisputeSettings settings,
            ReferenceData reference,
            Calendars calendars,
            Asides asides,
            Evidence evidence,
            ApplicationEventPublisher house,
            Clock clock) {
        this.disputes = disputes;
        this.groups = groups;
        this.settings = settings;
        this.reference = reference;
        this.calendars = calendars;
        this.asides = asides;
        this.evidence = evidence;
        this.house = house;
        this.clock = clock;
    }

    /** Whether units can be asked about a case as it stands. */
    public static boolean possible(CaseFile found) {
        return WHEN.contains(found.stage());
    }

    /**
     * Asks.
     *
     * @param group absent for the one that the tenant's rule picks
     * @param photos of the case that are shown; absent for all that there are
     * @throws ProblemException when that cannot be asked now, or of nobody
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Dispute ask(UUID caseId, @Nullable UUID group, String question, @Nullable List<UUID> photos, Doer by) {
        var held = asides.hold(caseId);
        if (!possible(held)) {
            throw new DisputeProblem.NotNow(held.stage());
        }
        var asked = made(held, group(group, held), question, shown(held, photos), by);
        try {
            disputes.add(asked, held);
        } catch (DuplicateKeyException e) {
            throw new DisputeProblem.AskedAlready();
        }
        asides.write(held, Action.ASK_OWNER, null, question, asked.photos(), by);
        house.publishEvent(new DisputeMoved(asked, held, by, settings.current().decider()));
        return asked;
    }

    private Dispute made(CaseFile about, SupervisionGroup group, String question, List<UUID> photos, Doer by) {
        var category = about.category();
        var place = about.place();
        var now = clock.instant();
        return new Dispute(
                Ids.next(),
                new About(
                        about.id(),
                        about.number(),
                        category == null ? "—" : category.name(),
                        place.address(),
                        place.lng(),
                        place.lat()),
                State.ASKED,
                new Group(group.kind(), group.name()),
                question,
                photos,
                now,
                by.name(),
                by.account(),
                calendars
                        .current()
                        .after(now, Duration.ofHours(settings.current().hours())),
                members(group),
                null);
    }

    private SupervisionGroup group(@Nullable UUID chosen, CaseFile about) {
        return chosen == null
                ? groups.askedAbout(about.category())
                        .orElseThrow(() -> new DisputeProblem.NoGroup("No group is asked about this; choose one."))
                : groups.find(chosen).orElseThrow(() -> new DisputeProblem.NoGroup("There is no such group."));
    }

    /** A unit that is no longer there is not asked. */
    private List<Answer> members(SupervisionGroup group) {
        var members = group.members().stream()
                .flatMap(unit -> reference.current().unit(unit).stream())
                .map(unit -> new Answer(unit.id(), unit.name(), null, null, null, null, null))
                .toList();
        if (members.isEmpty()) {
            throw new DisputeProblem.NoGroup("No unit of this group is there any more.");
        }
        return members;
    }

    private List<UUID> shown(CaseFile about, @Nullable List<UUID> photos) {
        if (photos == null) {
            return evidence.of(about.id()).stream()
                    .filter(Attachment::isPhoto)
                    .map(Attachment::id)
                    .limit(MOST_PHOTOS)
                    .toList();
        }
        if (!evidence.belong(photos, about.id())) {
            throw ProblemException.invalid("/photos", "Each once, and all of this case.");
        }
        return photos;
    }

    /** Once a case is dispatched, or no longer to be, nobody needs to know any more. */
    @EventListener
    void hear(CaseMoved moved) {
        if (moved.whole().around().disputed() && !possible(moved.moved())) {
            disputes.drop(moved.moved().id());
        }
    }
}
