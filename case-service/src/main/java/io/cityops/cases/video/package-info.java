/** What watchers of cameras see (视频AI事件): counted, looked at by a person, and then a case of the city's own finding. */
@NullMarked
package io.cityops.cases.video;

import org.jspecify.annotations.NullMarked;
