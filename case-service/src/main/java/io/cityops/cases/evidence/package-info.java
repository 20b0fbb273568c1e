/** Photos: looked at with suspicion, stripped of what they tell beside the picture, stored, served. */
@NullMarked
package io.cityops.cases.evidence;

import org.jspecify.annotations.NullMarked;
