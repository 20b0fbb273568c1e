/** Coordinates in other datums (坐标系), brought to WGS-84. */
@NullMarked
package io.cityops.tenant.datum;

import org.jspecify.annotations.NullMarked;
