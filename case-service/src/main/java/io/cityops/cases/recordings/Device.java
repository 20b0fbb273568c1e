package io.cityops.cases.recordings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that records for a tenant.
 *
 * @param code what it is called on its label and by its own system; never another's in the tenant
 * @param unit whose it is, where it is one unit's
 * @param retired whether it records no more; what it recorded stays
 */
public record Device(
        UUID id,
        String code,
        DeviceKind kind,
        String name,
        @Nullable UUID unit,
        boolean retired) {}
