package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The unit (处置单位) a case was dispatched to. */
@Embeddable
public record HandlingUnit(
        @Column(name = "unit_id") UUID id,
        @Column(name = "unit_name") String name) {

    /** Whether a unit goes on with what it had begun itself. */
    static boolean same(@Nullable HandlingUnit before, @Nullable HandlingUnit now) {
        return before != null && now != null && before.id().equals(now.id());
    }
}
