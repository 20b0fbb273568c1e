/** What people do in their grids (网格巡查), and how good it is. */
@NullMarked
package io.cityops.cases.patrol;

import org.jspecify.annotations.NullMarked;
