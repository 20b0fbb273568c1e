package io.cityops.cases.video.cameras;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A camera of the tenant.
 *
 * @param code what those who watch it call it, such as its number of GB/T 28181
 * @param lng in degrees of CGCS2000, as is the latitude
 * @param facing which way it looks, 0 to 359 degrees from north over east
 * @param retired whether its events are taken no more
 */
public record Camera(
        UUID id,
        String code,
        String name,
        double lng,
        double lat,
        @Nullable String address,
        @Nullable Integer facing,
        boolean retired) {}
