/** A tenant's life: it is opened, described, suspended and resumed. */
@NullMarked
package io.cityops.tenant.tenants;

import org.jspecify.annotations.NullMarked;
