package io.cityops.cases.supervision;

import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.notices.Audience;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Occasion;
import io.cityops.cases.notices.StaffNotices;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of a matter: whoever supervises, the unit, and the unit's leader; each once, whoever is two of them. */
@Component
class Announcing {

    private final StaffNotices staff;
    private final Rulebook rulebook;

    Announcing(StaffNotices staff, Rulebook rulebook) {
        this.staff = staff;
        this.rulebook = rulebook;
    }

    /**
     * Tells what has become of a matter, in the transaction that makes it so.
     *
     * @param event what happened to it; the same is told once for each version
     * @param by the account of whoever did it
     */
    void tell(Matter matter, String event, String words, @Nullable String by) {
        var facts = Facts.ofMatter(matter.number(), words, matter.unitName(), matter.dueAt());
        var key = "supervision/" + matter.id() + "/" + matter.version() + "/" + event;
        staff.tell(key, audiences(matter), Occasion.SUPERVISION, matter.id(), facts, by);
    }

    private Set<Audience> audiences(Matter matter) {
        var all = new LinkedHashSet<Audience>();
        var supervisor = matter.supervisor();
        all.add(supervisor == null ? Audience.may(Sight.SUPERVISING) : Audience.supervisorsOf(supervisor));
        all.add(Audience.unit(matter.unit()));
        all.add(Audience.leaderOf(
                matter.unit(), rulebook.current().city().misses().leaderRole()));
        return all;
    }
}
