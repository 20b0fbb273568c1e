package io.cityops.tenant.divisions;

import java.util.Optional;

/** The table of divisions. */
public interface Divisions {

    Optional<Division> find(String code);
}
