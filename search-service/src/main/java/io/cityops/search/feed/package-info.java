/** What happened elsewhere, brought into the index: late perhaps, twice perhaps, lost never. */
@NullMarked
package io.cityops.search.feed;

import org.jspecify.annotations.NullMarked;
