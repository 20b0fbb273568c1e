package io.cityops.tenant.calendar;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.stereotype.Component;

/** Somebody has looked at the working hours by which the clocks run, and decided. */
@Component
class CalendarStep implements ChecklistStep {

    private final Calendars calendars;

    CalendarStep(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public String key() {
        return "calendar";
    }

    @Override
    public Progress progress() {
        return new Progress(calendars.decided().isPresent() ? 1 : 0, 1, "calendar");
    }
}
