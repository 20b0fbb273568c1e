package io.cityops.tenant.identity.staff;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenant.tenants.Directory;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets a tenant in again whose administrator lost the password: an operator hands over a new one, shown once. */
@RestController
class LockedOutController {

    private final Staffing staffing;
    private final Directory directory;

    LockedOutController(Staffing staffing, Directory directory) {
        this.staffing = staffing;
        this.directory = directory;
    }

    @PostMapping("/api/platform/tenants/{slug}/administrator/password")
    @Needs("platform.manage")
    Staffing.GivenPassword reset(@PathVariable String slug) {
        return CurrentTenant.callAs(directory.city(slug), staffing::resetFirstAdministrator);
    }
}
