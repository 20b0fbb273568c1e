/** Cases (案件) found by their words. */
@NullMarked
package io.cityops.search.cases;

import org.jspecify.annotations.NullMarked;
