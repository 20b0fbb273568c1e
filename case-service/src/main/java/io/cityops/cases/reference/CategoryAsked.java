package io.cityops.cases.reference;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says a case is about.
 *
 * @param scheme of which the code is; none: the one that the tenant uses on the day
 * @param kind {@code part} or {@code matter}; none: the matter, where a part goes by the same code
 */
public record CategoryAsked(
        @Nullable String scheme, @Nullable String kind, String code) {

    /** A bare code. */
    public static CategoryAsked of(String code) {
        return new CategoryAsked(null, null, code);
    }

    /** As people read it. */
    public String words() {
        return (scheme == null ? "" : scheme + " ") + (kind == null ? "" : kind + " ") + code;
    }
}
