/** The register of the domains that tenants have for themselves. */
@NullMarked
package io.cityops.tenant.tenants.domains;

import org.jspecify.annotations.NullMarked;
