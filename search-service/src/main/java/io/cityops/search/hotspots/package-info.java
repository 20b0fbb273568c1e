/** Hot spots (自查): where and about what more cases are reported than is usual there. */
@NullMarked
package io.cityops.search.hotspots;

import org.jspecify.annotations.NullMarked;
