/** Whose work this is: the tenant (租户) a block of work belongs to, and the few shapes every service shares. */
@NullMarked
package io.cityops.tenancy;

import org.jspecify.annotations.NullMarked;
