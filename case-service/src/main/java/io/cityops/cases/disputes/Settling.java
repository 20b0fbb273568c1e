package io.cityops.cases.disputes;

import io.cityops.cases.disputes.Dispute.Owner;
import io.cityops.cases.disputes.Dispute.State;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Asides;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.HandlingUnit;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes what units answer, and settles whose something is. Of two who come at once, the later one sees what the first did. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Settling {

    private final Disputes disputes;
    private final StoredDisputeSettings settings;
    private final ReferenceData reference;
    private final Asides asides;
    private final Evidence evidence;
    private final ApplicationEventPublisher house;
    private final Clock clock;

    Settling(
            Disputes disputes,
            StoredDisputeSettings settings,
            ReferenceData reference,
            Asides asides,
            Evidence evidence,
            ApplicationEventPublisher house,
            Clock clock) {
        this.disputes = disputes;
        this.settings = settings;
        this.reference = reference;
        this.asides = asides;
        this.evidence = evidence;
        this.house = house;
        this.clock = clock;
    }

    /**
     * Takes the answer of the caller's unit.
     *
     * @param proof a photo; absent where there is none
     * @throws DisputeProblem when it is not asked, has answered, or the time is over
     */
    public Dispute answer(UUID id, boolean ours, String reason, @Nullable Kept proof, Caller caller) {
        return held(id, (dispute, about) -> {
            var own = dispute.of(caller.unit()).orElseThrow(DisputeProblem.NotFound::new);
            var now = clock.instant();
            if (own.ours() != null) {
                throw new DisputeProblem.Answered(own);
            }
            if (dispute.state() != State.ASKED || !now.isBefore(dispute.dueAt())) {
                throw new DisputeProblem.Over(dispute);
            }
            var photo = proof == null
                    ? null
                    : evidence.attach(about.id(), proof.as(Role.OTHER)).id();
            disputes.answer(id, new Answer(own.unit(), own.unitName(), ours, reason, photo, caller.name(), now));
            follow(disputes.find(id).orElseThrow(), about, false, Doer.of(caller));
        });
    }

    /**
     * A person decides, also before all have answered.
     *
     * @param photo of the dispute that shows it; absent where none does
     * @throws DisputeProblem when it is not theirs to decide, or settled already
     */
    public Dispute decide(UUID id, UUID unit, String reason, @Nullable UUID photo, Caller caller) {
        return held(id, (dispute, about) -> {
            requireDecider(caller);
            if (!dispute.open()) {
                throw new DisputeProblem.Over(dispute);
            }
            var known =
                    reference.unit(unit).orElseThrow(() -> ProblemException.invalid("/unit", "There is no such unit."));
            if (photo != null && !evidence.belong(List.of(photo), about.id())) {
                throw ProblemException.invalid("/photo", "There is no such photo of this case.");
            }
            var owner = new Owner(unit, known.name(), Owner.DECIDED, reason, photo, caller.name(), clock.instant());
            settle(dispute, owner, about, Doer.of(caller));
        });
    }

    /** Whether it is theirs to decide, by the settings as they are. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean mayDecide(Caller caller) {
        var decider = settings.current().decider();
        return decider == null ? caller.may("case.dispatch") : caller.roles().contains(decider);
    }

    /** @throws DisputeProblem when it is not theirs to decide */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public void requireDecider(Caller caller) {
        if (!mayDecide(caller)) {
            throw new DisputeProblem.NotTheirs(
                    "Only who dispatches decides that, or the role that the city has named.");
        }
    }

    /** Draws the conclusion once the time for answers is over. */
    void over(UUID id) {
        held(id, (dispute, about) -> {
            if (dispute.state() == State.ASKED && !clock.instant().isBefore(dispute.dueAt())) {
                follow(dispute, about, true, Doer.CLOCK);
            }
        });
    }

    private void follow(Dispute dispute, CaseFile about, boolean over, Doer by) {
        var outcome = Outcome.of(dispute.answers(), over);
        switch (outcome.kind()) {
            case WAITS -> {}
            case CLAIMED -> settle(dispute, owner(Objects.requireNonNull(outcome.claimed())), about, by);
            case UNCLEAR -> {
                disputes.leaveToDecide(dispute.id());
                tell(dispute.id(), about, by);
            }
        }
    }

    private Owner owner(Answer claim) {
        return new Owner(
                claim.unit(),
                claim.unitName(),
                Owner.CLAIMED,
                Objects.requireNonNullElse(claim.reason(), ""),
                claim.photo(),
                Objects.requireNonNullElse(claim.by(), claim.unitName()),
                clock.instant());
    }

    private void settle(Dispute dispute, Owner owner, CaseFile about, Doer by) {
        disputes.settle(dispute.id(), owner);
        var photo = owner.photo();
        var photos = photo == null ? List.<UUID>of() : List.of(photo);
        var unit = new HandlingUnit(owner.unit(), owner.name());
        asides.write(about, Action.SETTLE_OWNER, unit, owner.reason(), photos, by);
        tell(dispute.id(), about, by);
    }

    private void tell(UUID id, CaseFile about, Doer by) {
        var now = disputes.find(id).orElseThrow();
        house.publishEvent(new DisputeMoved(now, about, by, settings.current().decider()));
    }

    /** The case is held first, by everybody, so that no two wait for each other. */
    private Dispute held(UUID id, BiConsumer<Dispute, CaseFile> work) {
        var seen = disputes.find(id).orElseThrow(DisputeProblem.NotFound::new);
        var about = asides.hold(seen.about().caseId());
        work.accept(disputes.find(id).orElseThrow(DisputeProblem.NotFound::new), about);
        return disputes.find(id).orElseThrow(DisputeProblem.NotFound::new);
    }
}
