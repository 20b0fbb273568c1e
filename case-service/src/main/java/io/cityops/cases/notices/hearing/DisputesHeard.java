package io.cityops.cases.notices.hearing;

import io.cityops.cases.disputes.Dispute;
import io.cityops.cases.disputes.DisputeMoved;
import io.cityops.cases.lifecycle.LifeCycle;
import io.cityops.cases.notices.Audience;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.inbox.Inboxes;
import io.cityops.cases.notices.inbox.Item;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells units that they are asked whose something is, and the desk what came of it, in the transaction that makes it so. */
@Component
class DisputesHeard {

    private final Inboxes inbox;

    DisputesHeard(Inboxes inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void hear(DisputeMoved moved) {
        var dispute = moved.dispute();
        switch (dispute.state()) {
            case ASKED -> put(moved, Occasion.OWNER_ASKED, units(dispute), null, dispute.dueAt(), dispute.question());
            case TO_DECIDE -> put(moved, Occasion.OWNER_UNCLEAR, Stream.of(decider(moved)), null, null, null);
            case SETTLED -> {
                var owner = Objects.requireNonNull(dispute.owner());
                var desk = Audience.may(LifeCycle.DISPATCHING);
                put(moved, Occasion.OWNER_SETTLED, Stream.of(desk), owner.name(), null, owner.reason());
            }
            case DROPPED -> {}
        }
    }

    private static Stream<Audience> units(Dispute dispute) {
        return dispute.answers().stream().map(answer -> Audience.unit(answer.unit()));
    }

    private static Audience decider(DisputeMoved moved) {
        var role = moved.decider();
        return role == null ? Audience.may(LifeCycle.DISPATCHING) : Audience.role(role);
    }

    private void put(
            DisputeMoved moved,
            Occasion why,
            Stream<Audience> whom,
            @Nullable String unit,
            @Nullable Instant due,
            @Nullable String said) {
        var about = moved.about();
        var facts = Facts.ofOwnership(about, unit, due, said);
        var event = moved.dispute().id() + "/" + moved.dispute().state().code();
        inbox.put(whom.map(audience -> new Item(
                        event, audience, why, about.id(), facts, moved.by().account()))
                .toList());
    }
}
