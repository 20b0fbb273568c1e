/** Which tenants there are, and which domain belongs to whom. */
@NullMarked
package io.cityops.gateway.tenants;

import org.jspecify.annotations.NullMarked;
