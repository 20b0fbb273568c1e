/** How many cases came by which channel, and how many of them the platform found itself (自查、他查). */
@NullMarked
package io.cityops.cases.sources;

import org.jspecify.annotations.NullMarked;
