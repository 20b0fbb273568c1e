package io.cityops.tenant.organisation.grids;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid as a list shows it.
 *
 * @param unit the unit that it belongs to: a community, a street
 * @param area in square metres
 * @param lng of a point within, in degrees
 */
public record GridRow(
        String code,
        String name,
        @Nullable UUID unit,
        @Nullable Integer households,
        double area,
        double lng,
        double lat) {}
