package io.cityops.cases.notices;

import io.cityops.cases.lifecycle.Sight;
import io.cityops.tenancy.web.Caller;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Who on the staff is told (知会对象): one unit, whoever may take a step, a role, or one member. Who that is, is looked
 * up when it is read, so that somebody new in a unit finds what waits for the unit.
 *
 * @param key such as {@code unit:0190…}, {@code unit:0190…/leader},
 *     {@code unit:0190…+case.supervise}, {@code may:case.file}, {@code role:leader}, {@code member:li}
 */
public record Audience(String key) {

    public static Audience unit(UUID unit) {
        return new Audience("unit:" + unit);
    }

    /** Whoever holds the permission. */
    public static Audience may(String permission) {
        return new Audience("may:" + permission);
    }

    public static Audience role(String code) {
        return new Audience("role:" + code);
    }

    public static Audience member(String account) {
        return new Audience("member:" + account);
    }

    /** Whoever holds a role in a unit. */
    public static Audience leaderOf(UUID unit, String role) {
        return new Audience("unit:" + unit + "/" + role);
    }

    /** Whoever supervises others among the people of a unit. */
    public static Audience supervisorsOf(UUID unit) {
        return new Audience("unit:" + unit + "+" + Sight.SUPERVISING);
    }

    /** All that the caller is part of. */
    public static Set<Audience> of(Caller caller) {
        var all = new LinkedHashSet<Audience>();
        all.add(member(caller.username()));
        if (caller.unit() != null) {
            all.add(unit(caller.unit()));
            caller.roles().forEach(role -> all.add(leaderOf(caller.unit(), role)));
            if (caller.may(Sight.SUPERVISING)) {
                all.add(supervisorsOf(caller.unit()));
            }
        }
        caller.roles().forEach(role -> all.add(role(role)));
        caller.permissions().stream()
                .filter(permission -> permission.startsWith("case."))
                .forEach(permission -> all.add(may(permission)));
        return all;
    }
}
