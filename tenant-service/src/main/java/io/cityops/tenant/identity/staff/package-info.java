/** The people who work for a tenant, and their passwords. */
@NullMarked
package io.cityops.tenant.identity.staff;

import org.jspecify.annotations.NullMarked;
