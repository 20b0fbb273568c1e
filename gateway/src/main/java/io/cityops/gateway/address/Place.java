package io.cityops.gateway.address;

import org.jspecify.annotations.Nullable;

/** What stands at an address: something of a service behind the door, something of the door itself, or nothing. */
public enum Place {
    /** Sign-in pages and token endpoints of a tenant's issuer. */
    IDENTITY(Part.TENANT),
    TENANTS(Part.TENANT),
    PLATFORM(Part.TENANT),
    TENANT_API(Part.TENANT),
    CASE_API(Part.CASES),
    /** Live updates: never ends, never buffered. */
    CASE_STREAM(Part.CASES),
    LEVELS(Part.CASES),
    /** Open311 GeoReport v2: applications of others report and read. */
    OPEN311(Part.CASES),
    SEARCH_API(Part.SEARCH),
    OGC(Part.SEARCH),

    SIGN_IN(null),
    CALLBACK(null),
    OPENAPI(null),
    PAGE(null),
    NOWHERE(null);

    private final @Nullable Part part;

    Place(@Nullable Part part) {
        this.part = part;
    }

    /** The service that answers, where it is not the door itself. */
    public @Nullable Part part() {
        return part;
    }
}
