package io.cityops.tenancy.web;

import io.cityops.tenancy.TenantId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a request's path says whose it is. */
final class TenantPath {

    private static final Pattern OWNED =
            Pattern.compile("(?:/internal|/\\.well-known/[a-z-]+)?/t/(?<tenant>[^/;]+)(?:/.*)?");
    private static final Pattern PLATFORM = Pattern.compile("/api/platform(?:/.*)?");

    private TenantPath() {}

    /** Whether the path belongs to some tenant, existing or not. */
    static boolean isOwned(String path) {
        return OWNED.matcher(path).matches() || PLATFORM.matcher(path).matches();
    }

    /** The tenant that the path names, if what it names can be one. */
    static Optional<TenantId> tenantOf(String path) {
        var owned = OWNED.matcher(path);
        if (owned.matches()) {
            return TenantId.parse(owned.group("tenant"));
        }
        return PLATFORM.matcher(path).matches() ? Optional.of(TenantId.PLATFORM) : Optional.empty();
    }
}
