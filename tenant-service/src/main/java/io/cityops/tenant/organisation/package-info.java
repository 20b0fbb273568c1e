/** Who a tenant's city management consists of: its tree of units (组织机构). */
@NullMarked
package io.cityops.tenant.organisation;

import org.jspecify.annotations.NullMarked;
