/** How rows that several features keep are written, read and gone through, the same everywhere. */
@NullMarked
package io.cityops.cases.rows;

import org.jspecify.annotations.NullMarked;
