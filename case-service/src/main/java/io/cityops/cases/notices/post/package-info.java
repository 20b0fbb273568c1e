/** What goes out to people who are not on the staff: written once, carried by one, retried, and never told twice. */
@NullMarked
package io.cityops.cases.notices.post;

import org.jspecify.annotations.NullMarked;
