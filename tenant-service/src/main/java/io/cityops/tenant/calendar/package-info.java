/** When a tenant works (工作日历): the clocks of its cases run by it. */
@NullMarked
package io.cityops.tenant.calendar;

import org.jspecify.annotations.NullMarked;
