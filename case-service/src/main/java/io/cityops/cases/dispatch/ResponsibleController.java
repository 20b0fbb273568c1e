package io.cityops.cases.dispatch;

import io.cityops.cases.lifecycle.Casework;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
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

    /** The same of several cases; a case that the caller does not see is left out. */
    @Needs("case.read")
    @PostMapping("/t/{tenant}/api/cases/responsible")
    Proposals responsible(@RequestBody @Valid Asked asked) {
        var seen = casework.visible(asked.cases(), Caller.current());
        var proposed = proposing.forCases(seen);
        return new Proposals(IntStream.range(0, seen.size())
                .mapToObj(at -> new Proposed(seen.get(at).id(), proposed.get(at)))
                .toList());
    }

    /** The cases that somebody asks about, as many as are dispatched in one go. */
    record Asked(@NotEmpty @Size(max = 100) List<@NotNull UUID> cases) {}

    record Proposals(List<Proposed> items) {}

    /** Whose one of the cases is. */
    record Proposed(UUID id, Proposal proposal) {}
}
