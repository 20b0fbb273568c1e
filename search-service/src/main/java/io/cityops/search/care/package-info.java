/** Whether the index holds what the owners hold: compared, told and mended while it serves. */
@NullMarked
package io.cityops.search.care;

import org.jspecify.annotations.NullMarked;
