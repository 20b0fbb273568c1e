/** The way of a request through the door, in full and by the fast lane. */
@NullMarked
package io.cityops.gateway.door;

import org.jspecify.annotations.NullMarked;
