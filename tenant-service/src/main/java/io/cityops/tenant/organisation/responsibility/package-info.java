/** Who answers for what is amiss (责任规则): rules and duty rosters (值班表). */
@NullMarked
package io.cityops.tenant.organisation.responsibility;

import org.jspecify.annotations.NullMarked;
