/** What the codes of those who watch cameras mean in the city's catalogue (算法编码对照), and how sure they have to be. */
@NullMarked
package io.cityops.cases.video.codes;

import org.jspecify.annotations.NullMarked;
