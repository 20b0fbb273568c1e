/** Cases as services read them that keep a copy. */
@NullMarked
package io.cityops.cases.feed;

import org.jspecify.annotations.NullMarked;
