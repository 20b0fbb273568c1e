/** What becomes of a mail: a report, something for a person to look at, or nothing. */
@NullMarked
package io.cityops.cases.mail.hearing;

import org.jspecify.annotations.NullMarked;
