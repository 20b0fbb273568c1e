package io.cityops.search.care;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Internal;
import io.cityops.tenancy.web.Needs;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Has the index made anew from what the owners hold: each document is written again, whatever the index has, while it goes
 * on serving. It begins within a minute.
 */
@RestController
class RebuildController {

    private final CareBook book;
    private final Owners owners;

    RebuildController(CareBook book, Owners owners) {
        this.book = book;
        this.owners = owners;
    }

    @PostMapping("/t/{tenant}/api/search/rebuild")
    @Needs("tenant.manage")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuild() {
        book.ask(CurrentTenant.get());
    }

    /** For all tenants, one after the other: for whoever runs the installation. */
    @PostMapping("/internal/search/rebuild")
    @Internal
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rebuildAll() {
        owners.tenants().forEach(book::ask);
    }
}
