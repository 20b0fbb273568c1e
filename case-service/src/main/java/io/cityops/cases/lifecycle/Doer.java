package io.cityops.cases.lifecycle;

import io.cityops.tenancy.web.Caller;
import java.util.Comparator;

/** Who does something to a case: a member of staff, a machine, the public, or another level. */
public record Doer(String name, String role) {

    public static final Doer PUBLIC = new Doer("市民", "public");

    /** Time itself: nobody did it. */
    public static final Doer CLOCK = new Doer("系统", "system");

    public static Doer of(Caller caller) {
        var role = caller.machine()
                ? "machine"
                : caller.roles().stream().min(Comparator.naturalOrder()).orElse("staff");
        return new Doer(caller.name(), role);
    }

    /** Another level's platform. */
    public static Doer peer(String name) {
        return new Doer(name, "peer");
    }
}
