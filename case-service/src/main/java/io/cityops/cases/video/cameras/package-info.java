/** The register of a city's cameras (视频点位): where each stands and which way it looks. */
@NullMarked
package io.cityops.cases.video.cameras;

import org.jspecify.annotations.NullMarked;
