package io.cityops.cases.desk;

import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.Sights;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where staff see the levels of their tenant's units beside each other, as far down and up as they may. */
@RestController
class LevelsController {

    private final UnitLevels levels;
    private final Sights sights;
    private final ReferenceData reference;
    private final Rulebook rulebook;

    LevelsController(UnitLevels levels, Sights sights, ReferenceData reference, Rulebook rulebook) {
        this.levels = levels;
        this.sights = sights;
        this.reference = reference;
        this.rulebook = rulebook;
    }

    @Needs("case.read")
    @GetMapping("/t/{tenant}/api/cases/levels")
    Shown levels(@RequestParam(required = false) @Nullable UUID unit) {
        var caller = Caller.current();
        var names = rulebook.current().city().levels().names();
        return new Shown(levels.down(unit, caller.unit(), sights.of(caller), reference.tree(), names));
    }

    record Shown(List<UnitLevels.Level> levels) {}
}
