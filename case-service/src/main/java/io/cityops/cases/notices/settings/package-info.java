/** How a tenant tells people (通知设置): its channels, its quiet hours, what it does not tell. */
@NullMarked
package io.cityops.cases.notices.settings;

import org.jspecify.annotations.NullMarked;
