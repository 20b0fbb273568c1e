package io.cityops.cases.lifecycle;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cityops.tenancy.web.Caller;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a case: a member of staff, a machine, the public, or another level.
 *
 * @param account what a member of staff signs in by; it is for telling them, and shown to nobody
 */
public record Doer(
        String name, String role, @JsonIgnore @Nullable String account) {

    public static final Doer PUBLIC = new Doer("市民", "public", null);

    /** Time itself: nobody did it. */
    public static final Doer CLOCK = new Doer("系统", "system", null);

    public static Doer of(Caller caller) {
        var role = caller.machine()
                ? "machine"
                : caller.roles().stream().min(Comparator.naturalOrder()).orElse("staff");
        return new Doer(caller.name(), role, caller.machine() ? null : caller.username());
    }

    /** An application of others, under the name that the city knows it by. */
    public static Doer application(String name) {
        return new Doer(name, "machine", null);
    }

    /** Another level's platform. */
    public static Doer peer(String name) {
        return new Doer(name, "peer", null);
    }
}
