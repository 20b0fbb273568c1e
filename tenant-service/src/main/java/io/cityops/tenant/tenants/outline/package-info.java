/** Where a tenant lies: the outline of its division as a map draws it. */
@NullMarked
package io.cityops.tenant.tenants.outline;

import org.jspecify.annotations.NullMarked;
