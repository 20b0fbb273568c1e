/** Which tenants there are, as far as every service must know. */
@NullMarked
package io.cityops.tenancy.directory;

import org.jspecify.annotations.NullMarked;
