package io.cityops.gateway.limits;

import java.util.Locale;

/** Whose visits are counted together. */
enum Scope {
    TENANT,
    CLIENT;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
