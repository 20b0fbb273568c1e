/** How the door says no: RFC 9457 problems that carry the request's id. */
@NullMarked
package io.cityops.gateway.problem;

import org.jspecify.annotations.NullMarked;
