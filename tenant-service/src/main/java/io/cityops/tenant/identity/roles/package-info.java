/** What the people of a tenant may do, by role. */
@NullMarked
package io.cityops.tenant.identity.roles;

import org.jspecify.annotations.NullMarked;
