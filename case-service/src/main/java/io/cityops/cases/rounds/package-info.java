/** Background work that goes from tenant to tenant. */
@NullMarked
package io.cityops.cases.rounds;

import org.jspecify.annotations.NullMarked;
