/** The index: every tenant's documents, and the only way in and out of it. */
@NullMarked
package io.cityops.search.index;

import org.jspecify.annotations.NullMarked;
