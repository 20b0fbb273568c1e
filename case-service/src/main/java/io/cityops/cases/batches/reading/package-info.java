/** What the rows of a table of reports say, and why some of them cannot be taken. */
@NullMarked
package io.cityops.cases.batches.reading;

import org.jspecify.annotations.NullMarked;
