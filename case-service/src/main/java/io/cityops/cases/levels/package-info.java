/** Cases that cross to another tenant over a link, as signed messages between two boxes. */
@NullMarked
package io.cityops.cases.levels;

import org.jspecify.annotations.NullMarked;
