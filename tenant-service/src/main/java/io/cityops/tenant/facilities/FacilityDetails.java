package io.cityops.tenant.facilities;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a facility, whoever says it.
 *
 * @param attributes by the names and types that its layer knows
 */
public record FacilityDetails(
        String name,
        @Nullable String address,
        Location location,
        Map<String, Object> attributes,
        FacilityStatus status,
        @Nullable String statusReason,
        @Nullable Instant checkedAt) {}
