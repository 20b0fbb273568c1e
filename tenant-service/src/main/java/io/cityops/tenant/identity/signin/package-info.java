/** The page on which people sign in. */
@NullMarked
package io.cityops.tenant.identity.signin;

import org.jspecify.annotations.NullMarked;
