/** The keys that tokens are signed with: made, sealed, rotated, published. */
@NullMarked
package io.cityops.tenant.identity.keys;

import org.jspecify.annotations.NullMarked;
