package io.cityops.gateway.address;

import java.util.Locale;

/** One of the services behind the door. */
public enum Part {
    TENANT,
    CASES,
    SEARCH;

    /** The name by which problems, metrics and settings call it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
