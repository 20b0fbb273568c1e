/** Work that goes round and round in the background for as long as the service runs. */
@NullMarked
package io.cityops.cases.rounds;

import org.jspecify.annotations.NullMarked;
