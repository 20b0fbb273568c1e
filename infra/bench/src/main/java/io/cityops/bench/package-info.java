/** Load benchmarks: each figure is a ratio to a peer that was measured in turns with us, in the same run. */
@NullMarked
package io.cityops.bench;

import org.jspecify.annotations.NullMarked;
