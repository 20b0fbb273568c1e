/** Who and what a platform consists of. */
@NullMarked
package io.cityops.tenant;

import org.jspecify.annotations.NullMarked;
