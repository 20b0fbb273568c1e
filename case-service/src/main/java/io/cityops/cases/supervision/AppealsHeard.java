package io.cityops.cases.supervision;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.CaseMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears, in the transaction that grants an appeal (申诉), that a unit was late through no fault of its own. */
@Component
class AppealsHeard {

    private final Counting counting;

    AppealsHeard(Counting counting) {
        this.counting = counting;
    }

    @EventListener
    void hear(CaseMoved moved) {
        var entry = moved.entry();
        var unit = moved.moved().unit();
        if (entry != null && entry.action() == Action.APPEAL_CONFIRM && unit != null) {
            counting.waive(moved.moved().id(), unit.id(), moved.moved().number());
        }
    }
}
