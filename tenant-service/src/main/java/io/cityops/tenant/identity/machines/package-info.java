/** Programs that ask in their own name. */
@NullMarked
package io.cityops.tenant.identity.machines;

import org.jspecify.annotations.NullMarked;
