/** What staff see of cases and do to them, live. */
@NullMarked
package io.cityops.cases.desk;

import org.jspecify.annotations.NullMarked;
