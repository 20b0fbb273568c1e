/** Whose a case is (责任归属): its grid, the tenant's rules and duty rosters lead to a unit, and say why. */
@NullMarked
package io.cityops.cases.dispatch;

import org.jspecify.annotations.NullMarked;
