package io.cityops.cases.grids;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid of a tenant.
 *
 * @param unit the unit that it belongs to, where that is known
 */
public record Grid(String code, String name, @Nullable UUID unit) {}
