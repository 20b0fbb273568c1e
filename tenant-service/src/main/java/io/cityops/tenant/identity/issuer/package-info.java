/** The authorization server: one issuer for each tenant. */
@NullMarked
package io.cityops.tenant.identity.issuer;

import org.jspecify.annotations.NullMarked;
