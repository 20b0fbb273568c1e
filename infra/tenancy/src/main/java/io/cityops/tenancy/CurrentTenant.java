package io.cityops.tenancy;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tenant that the running block of work belongs to. It is bound for the block and gone after it; there is no
 * default, and it does not follow work onto another thread.
 */
public final class CurrentTenant {

    private static final ScopedValue<TenantId> BOUND = ScopedValue.newInstance();

    private CurrentTenant() {}

    /**
     * The bound tenant.
     *
     * @throws NoTenantBound outside any block
     */
    public static TenantId get() {
        if (!BOUND.isBound()) {
            throw new NoTenantBound();
        }
        return BOUND.get();
    }

    /** Whether a block is running for some tenant. */
    public static boolean isBound() {
        return BOUND.isBound();
    }

    /** Does work for a tenant and gives its result. */
    public static <R extends @Nullable Object> R callAs(TenantId tenant, Supplier<R> work) {
        return ScopedValue.where(BOUND, tenant).call(work::get);
    }

    /** Does work for a tenant. */
    public static void runAs(TenantId tenant, Runnable work) {
        ScopedValue.where(BOUND, tenant).run(work);
    }

    /** Does work that may fail with a checked exception for a tenant. */
    public static <R extends @Nullable Object, X extends Throwable> R tryAs(
            TenantId tenant, ScopedValue.CallableOp<R, X> work) throws X {
        return ScopedValue.where(BOUND, tenant).call(work);
    }
}
