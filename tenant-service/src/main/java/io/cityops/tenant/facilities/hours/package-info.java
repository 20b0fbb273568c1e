/** Opening hours (开放时间) as OpenStreetMap writes them: read, and told for given days as times at which a place is open. */
@NullMarked
package io.cityops.tenant.facilities.hours;

import org.jspecify.annotations.NullMarked;
