package io.cityops.tenant.reference;

import io.cityops.tenancy.web.Internal;
import io.cityops.tenant.calendar.Calendars;
import io.cityops.tenant.calendar.WorkingCalendar;
import io.cityops.tenant.catalogue.Catalogue;
import io.cityops.tenant.catalogue.Chosen;
import io.cityops.tenant.catalogue.Entry;
import io.cityops.tenant.links.AcceptedLinks;
import io.cityops.tenant.links.LinkView;
import io.cityops.tenant.organisation.Organisation;
import io.cityops.tenant.organisation.UnitView;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's units, catalogue, calendar and links as they are together at one moment; services keep it for a while. */
@RestController
class ReferenceController {

    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Calendars calendars;
    private final AcceptedLinks links;

    ReferenceController(Organisation organisation, Catalogue catalogue, Calendars calendars, AcceptedLinks links) {
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.calendars = calendars;
        this.links = links;
    }

    @Internal
    @GetMapping("/internal/t/{tenant}/reference")
    @Transactional(readOnly = true)
    public Reference reference() {
        return new Reference(
                organisation.units(), catalogue.entries(), catalogue.chosen(), calendars.current(), links.all());
    }

    /** What a tenant has settled: who works for it, what can be reported, when it works, whom it is linked with. */
    record Reference(
            List<UnitView> units,
            List<Entry> catalogue,
            Chosen schemes,
            WorkingCalendar calendar,
            List<LinkView> links) {}
}
