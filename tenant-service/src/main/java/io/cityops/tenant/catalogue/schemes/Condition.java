package io.cityops.tenant.catalogue.schemes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a part or matter is worth filing (立案条件), and how long dealing with it may then take.
 *
 * @param basis where the limit comes from; absent where it was settled before that was kept
 */
public record Condition(
        UUID id, String name, Limit limit, @Nullable Basis basis) {

    /** Whether it says the same, wherever it comes from. */
    public boolean saysTheSameAs(Condition other) {
        return id.equals(other.id) && name.equals(other.name) && limit.equals(other.limit);
    }
}
