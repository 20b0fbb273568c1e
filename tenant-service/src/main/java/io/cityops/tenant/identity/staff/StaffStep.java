package io.cityops.tenant.identity.staff;

import io.cityops.tenant.tenants.ChecklistStep;
import java.util.List;
import org.springframework.stereotype.Component;

/** For each step of a case somebody is there: to accept, to file and close, to dispatch, to handle, to check. */
@Component
class StaffStep implements ChecklistStep {

    private static final List<String> NEEDED =
            List.of("acceptor", "shift_leader", "dispatcher", "dept_acceptor", "collector");

    private final People people;

    StaffStep(People people) {
        this.people = people;
    }

    @Override
    public String key() {
        return "staff";
    }

    @Override
    public Progress progress() {
        var working = people.findByEnabledTrue();
        var filled = NEEDED.stream()
                .filter(role -> working.stream().anyMatch(person -> person.holds(role)))
                .count();
        return new Progress(filled, NEEDED.size(), "members");
    }
}
