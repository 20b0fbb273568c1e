/** What a file of grids draws: read with care, and looked at for whatever no city means to draw. */
@NullMarked
package io.cityops.tenant.organisation.grids.drawing;

import org.jspecify.annotations.NullMarked;
