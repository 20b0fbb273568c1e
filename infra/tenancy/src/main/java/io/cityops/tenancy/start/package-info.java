/** How a service starts. */
@NullMarked
package io.cityops.tenancy.start;

import org.jspecify.annotations.NullMarked;
