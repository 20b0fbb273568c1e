/** What reporters say of how their reports were dealt with (市民评价): a return visit that they make themselves. */
@NullMarked
package io.cityops.cases.answers;

import org.jspecify.annotations.NullMarked;
