/** What of the world a tenant's settings may make us call. */
@NullMarked
package io.cityops.cases.reach;

import org.jspecify.annotations.NullMarked;
