/** The inbox (消息) of the staff: what came in for whom, what each has read. */
@NullMarked
package io.cityops.cases.notices.inbox;

import org.jspecify.annotations.NullMarked;
