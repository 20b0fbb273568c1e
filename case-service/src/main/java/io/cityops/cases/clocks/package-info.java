/** How much of a limit is used, and when it ends, in a city's own working time. */
@NullMarked
package io.cityops.cases.clocks;

import org.jspecify.annotations.NullMarked;
