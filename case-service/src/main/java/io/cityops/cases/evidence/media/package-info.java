/** Photos, video and sound as files: what they truly are, what they tell beside picture and sound, what may be shown. */
@NullMarked
package io.cityops.cases.evidence.media;

import org.jspecify.annotations.NullMarked;
