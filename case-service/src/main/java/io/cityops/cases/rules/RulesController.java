package io.cityops.cases.rules;

import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Rules;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the tenant does its casework; staff see it, who keeps the catalogue changes it. */
@RestController
@RequestMapping("/t/{tenant}/api/case-rules")
class RulesController {

    private final StoredRules rules;
    private final HazardProposals hazards;
    private final ReferenceData reference;

    RulesController(StoredRules rules, HazardProposals hazards, ReferenceData reference) {
        this.rules = rules;
        this.hazards = hazards;
        this.reference = reference;
    }

    @Needs("case.read")
    @GetMapping
    Shown show() {
        return shown(rules.newest());
    }

    @Needs("catalogue.manage")
    @PutMapping
    @Transactional
    Shown change(@RequestBody @Valid Change change) {
        var before = rules.newest();
        var wanted = change.rules().over(before.rules());
        MissForm.requireKnown(before.rules().city().misses(), wanted.city().misses(), reference);
        return shown(rules.write(change.version(), wanted, Caller.current().name()));
    }

    @Needs("case.read")
    @GetMapping("/proposed-hazards")
    Proposals proposedHazards() {
        return new Proposals(hazards.all());
    }

    private Shown shown(StoredRules.Version version) {
        return new Shown(
                version.number(),
                version.at(),
                version.by(),
                version.rules(),
                sorted(Rules.OPTIONAL),
                sorted(Rules.ON_THE_SPOT),
                rules.usual());
    }

    private static List<Action> sorted(java.util.Set<Action> actions) {
        return actions.stream().sorted().toList();
    }

    /** What may well be dangerous, of all schemes that the tenant has. */
    record Proposals(List<HazardProposals.Proposed> items) {}

    /** The rules as they should be, by somebody who looked at a version. */
    record Change(@NotNull Integer version, @NotNull RulesForm rules) {}

    /**
     * The rules as they are.
     *
     * @param optional what can be left out
     * @param onTheSpot what can be made to need a photo
     * @param defaults what holds where nobody has settled anything
     */
    record Shown(
            int version,
            @Nullable Instant changedAt,
            @Nullable String changedBy,
            Rules rules,
            List<Action> optional,
            List<Action> onTheSpot,
            Rules defaults) {}
}
