package io.cityops.tenant.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * An entry of the catalogue as others see it; scheme, kind and code together name it in its tenant.
 *
 * @param scheme which edition of which directory the code belongs to
 */
public record Entry(
        UUID id, String scheme, Kind kind, String code, String name, Major major, List<Condition> conditions) {

    /** The class (大类) that an entry belongs to. */
    public record Major(String code, String name) {}
}
