/** The grids (网格) that a city is divided into, and who answers for each. */
@NullMarked
package io.cityops.tenant.organisation.grids;

import org.jspecify.annotations.NullMarked;
