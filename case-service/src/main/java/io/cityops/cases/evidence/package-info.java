/** Evidence of cases (证据): photos, video and sound, looked at with suspicion, stripped for the public, kept whole for the staff. */
@NullMarked
package io.cityops.cases.evidence;

import org.jspecify.annotations.NullMarked;
