/** The services behind the door: routes, breakers, time limits, and what is said when one does not answer. */
@NullMarked
package io.cityops.gateway.upstream;

import org.jspecify.annotations.NullMarked;
