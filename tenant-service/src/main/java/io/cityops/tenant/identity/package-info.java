/** Who somebody is: users, roles and machines of a tenant, and the authorization server that vouches for them. */
@NullMarked
package io.cityops.tenant.identity;

import org.jspecify.annotations.NullMarked;
