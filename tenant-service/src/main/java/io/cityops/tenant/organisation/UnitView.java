package io.cityops.tenant.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as others see it.
 *
 * @param level 1 at the top of the tree
 * @param calendar working, or always for units whose clocks never rest
 */
public record UnitView(
        UUID id,
        String code,
        String name,
        String kind,
        @Nullable UUID parent,
        int level,
        String calendar) {

    static UnitView of(Unit unit) {
        return new UnitView(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.kind().code(),
                unit.parent(),
                unit.level(),
                unit.calendar().code());
    }
}
