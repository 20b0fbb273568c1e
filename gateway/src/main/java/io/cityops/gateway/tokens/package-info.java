/** Access tokens that machines bring: verified here, at the door. */
@NullMarked
package io.cityops.gateway.tokens;

import org.jspecify.annotations.NullMarked;
