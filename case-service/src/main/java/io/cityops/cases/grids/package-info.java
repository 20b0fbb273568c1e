/** In which grid (网格) of the tenant a place lies: an index in memory for each tenant, drawn by tenant-service. */
@NullMarked
package io.cityops.cases.grids;

import org.jspecify.annotations.NullMarked;
