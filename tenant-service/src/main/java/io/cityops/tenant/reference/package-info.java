/** What other services must know of a tenant to do its work, in one answer. */
@NullMarked
package io.cityops.tenant.reference;

import org.jspecify.annotations.NullMarked;
