package io.cityops.tenant.organisation;

import java.util.Optional;
import java.util.UUID;

/** Somebody who refers to units, and so keeps them from being removed. */
public interface UnitUse {

    /** What of theirs refers to a unit, as the refusal calls it; nothing where nothing does. */
    Optional<String> uses(UUID unit);
}
