/** Files that arrive piece by piece over bad networks: tus 1.0, for anybody who may report and for staff. */
@NullMarked
package io.cityops.cases.uploads;

import org.jspecify.annotations.NullMarked;
