package io.cityops.tenant.calendar;

import io.cityops.tenancy.TenantId;
import io.cityops.tenant.tenants.TenantOpened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A demonstration tenant has decided upon its calendar when it comes online. */
@Component
class CalendarOfDemoTenant {

    private final Calendars calendars;

    CalendarOfDemoTenant(Calendars calendars) {
        this.calendars = calendars;
    }

    @EventListener
    void decide(TenantOpened opened) {
        if (opened.demo() && !opened.slug().equals(TenantId.PLATFORM.value())) {
            calendars.decide(WorkingCalendar.USUAL);
        }
    }
}
