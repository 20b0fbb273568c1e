/** Work that goes round and round in the background for as long as a service runs. */
@NullMarked
package io.cityops.tenancy.rounds;

import org.jspecify.annotations.NullMarked;
