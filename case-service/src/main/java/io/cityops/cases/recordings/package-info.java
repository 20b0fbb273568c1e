/** Body cameras and drones: which there are, and which of their files belong to which case (执法记录仪、无人机). */
@NullMarked
package io.cityops.cases.recordings;

import org.jspecify.annotations.NullMarked;
