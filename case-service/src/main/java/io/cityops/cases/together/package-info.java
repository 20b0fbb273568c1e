/** One step taken with several cases in one go (批量派遣、批量签收). */
@NullMarked
package io.cityops.cases.together;

import org.jspecify.annotations.NullMarked;
