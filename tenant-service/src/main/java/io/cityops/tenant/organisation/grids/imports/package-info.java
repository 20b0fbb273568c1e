/** How grids come in: a file is looked at, applied as an edition, and taken back. */
@NullMarked
package io.cityops.tenant.organisation.grids.imports;

import org.jspecify.annotations.NullMarked;
