package io.cityops.search.hotspots;

import org.jspecify.annotations.Nullable;

/**
 * What is compared with itself: a grid, and what cases of it are about.
 *
 * @param grid its code
 * @param about scheme, kind and code; absent where all cases of the grid count together
 */
record Place(String grid, @Nullable String about) {}
