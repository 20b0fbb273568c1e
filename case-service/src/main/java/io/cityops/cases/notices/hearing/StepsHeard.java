package io.cityops.cases.notices.hearing;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.CaseMoved;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.inbox.Inboxes;
import io.cityops.cases.notices.inbox.Item;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of each step in the transaction that takes it: whoever is to be told is told when, and only when, it holds. */
@Component
class StepsHeard {

    /** Whoever takes a step dated longer ago writes down history, as made-up cases have it: nobody is rung for that. */
    private static final Duration NEWS = Duration.ofHours(1);

    private static final Set<Action> ASKING =
            Set.of(Action.ASK_RETURN, Action.ASK_EXTEND, Action.ASK_HANG, Action.ASK_CANCEL);

    private final Inboxes inbox;
    private final Reporters reporters;
    private final Clock clock;

    StepsHeard(Inboxes inbox, Reporters reporters, Clock clock) {
        this.inbox = inbox;
        this.reporters = reporters;
        this.clock = clock;
    }

    @EventListener
    void hear(CaseMoved moved) {
        var entry = moved.entry();
        if (entry != null && entry.at().isAfter(clock.instant().minus(NEWS))) {
            tellStaff(moved, entry);
            reporters.tell(moved, entry);
        }
    }

    private void tellStaff(CaseMoved moved, HistoryEntry entry) {
        var found = moved.moved();
        var facts = Facts.of(found, entry);
        var told = WhoIsTold.of(entry.action(), found, asked(moved, entry.action()));
        inbox.put(told.entrySet().stream()
                .map(one -> new Item(
                        entry.id().toString(),
                        one.getKey(),
                        one.getValue(),
                        found.id(),
                        facts,
                        entry.by().account()))
                .toList());
    }

    /** What was asked for last, where the step answers it. */
    private WhoIsTold.@Nullable Request asked(CaseMoved moved, Action action) {
        if (action != Action.APPROVE && action != Action.REFUSE) {
            return null;
        }
        return moved.history().stream()
                .filter(past -> ASKING.contains(past.action()))
                .reduce((first, second) -> second)
                .map(past -> new WhoIsTold.Request(past.action(), past.by().account()))
                .orElse(null);
    }
}
