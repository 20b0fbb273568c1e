package io.cityops.tenant.reference;

import io.cityops.tenancy.web.Internal;
import io.cityops.tenant.organisation.Organisation;
import io.cityops.tenant.organisation.UnitView;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's units alone, for services that need no more than the tree. */
@RestController
class UnitsFeedController {

    private final Organisation organisation;

    UnitsFeedController(Organisation organisation) {
        this.organisation = organisation;
    }

    @Internal
    @GetMapping("/internal/t/{tenant}/units")
    List<UnitView> units() {
        return organisation.units();
    }
}
