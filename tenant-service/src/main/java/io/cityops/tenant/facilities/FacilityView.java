package io.cityops.tenant.facilities;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A facility as it goes over the wire and into the stream.
 *
 * @param kind the code of its layer
 */
public record FacilityView(
        UUID id,
        String kind,
        String name,
        @Nullable String address,
        Location location,
        String site,
        Map<String, Object> attributes,
        FacilityStatus status,
        @Nullable String statusReason,
        @Nullable Instant checkedAt,
        String source,
        String sourceId,
        long version) {

    public static final String STREAM = "facilities";
    public static final String CHANGED = "facility.changed";
    public static final String REMOVED = "facility.removed";

    /** One that an import or the demonstration brings in. */
    public static FacilityView of(
            UUID id, String kind, FacilityDetails details, String source, String sourceId, long version) {
        return new FacilityView(
                id,
                kind,
                details.name(),
                details.address(),
                details.location(),
                details.location().site(),
                details.attributes(),
                details.status(),
                details.statusReason(),
                details.checkedAt(),
                source,
                sourceId,
                version);
    }

    public FacilityDetails details() {
        return new FacilityDetails(name, address, location, attributes, status, statusReason, checkedAt);
    }

    /** It is no longer there. */
    public record Removed(UUID id, long version) {}
}
