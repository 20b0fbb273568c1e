package io.cityops.tenancy;

/** Somebody tried to do a tenant's work without saying whose it is: always a defect, never a user's mistake. */
public final class NoTenantBound extends IllegalStateException {

    public NoTenantBound() {
        super("no tenant is bound to this block of work");
    }
}
