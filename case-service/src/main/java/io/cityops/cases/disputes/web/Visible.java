package io.cityops.cases.disputes.web;

import io.cityops.cases.disputes.Dispute;
import io.cityops.cases.disputes.DisputeProblem;
import io.cityops.cases.disputes.Disputes;
import io.cityops.cases.disputes.Settling;
import io.cityops.cases.lifecycle.LifeCycle;
import io.cityops.tenancy.web.Caller;
import java.util.UUID;

/** Who sees a dispute: the units that are asked, who dispatches, and who decides. The case itself is another matter. */
final class Visible {

    private Visible() {}

    /** @throws DisputeProblem.NotFound when there is none, or it is not theirs to see */
    static Dispute of(Disputes disputes, Settling settling, UUID id, Caller caller) {
        return disputes.find(id)
                .filter(found -> found.of(caller.unit()).isPresent()
                        || caller.may(LifeCycle.DISPATCHING)
                        || settling.mayDecide(caller))
                .orElseThrow(DisputeProblem.NotFound::new);
    }
}
