package io.cityops.cases.dispatch;

import io.cityops.cases.lifecycle.Casework;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whose a case is. */
@RestController
class ResponsibleController {

    private final Casework casework;
    private final Proposing proposing;

    ResponsibleController(Casework casework, Proposing proposing) {
        this.casework = casework;
        this.proposing = proposing;
    }

    @Needs("case.read")
    @GetMapping("/t/{tenant}/api/cases/{id}/responsible")
    Proposal responsible(@PathVariable UUID id) {
        return proposing.forCase(casework.visible(id, Caller.current()));
    }
}
