package io.cityops.tenancy;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The short name a tenant (租户) is addressed by, in paths, rows, index documents and keys; it never changes.
 *
 * @param value two to forty characters: a lower-case letter, then lower-case letters, digits and hyphens
 */
public record TenantId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** The tenant in which the operators of the installation (平台运维) live. */
    public static final TenantId PLATFORM = new TenantId("platform");

    @JsonCreator
    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a tenant is named by a lower-case letter followed by 1 to 39 lower-case"
                    + " letters, digits or hyphens");
        }
    }

    /** The tenant of that name, or nothing where the text cannot be one. */
    public static Optional<TenantId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new TenantId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
