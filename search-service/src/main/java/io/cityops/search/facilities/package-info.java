/** Public facilities (公共设施) found by where they are. */
@NullMarked
package io.cityops.search.facilities;

import org.jspecify.annotations.NullMarked;
