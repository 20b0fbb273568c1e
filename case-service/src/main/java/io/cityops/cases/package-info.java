/** What happens in a city: cases from the report to the close, their clocks, and their way between levels. */
@NullMarked
package io.cityops.cases;

import org.jspecify.annotations.NullMarked;
