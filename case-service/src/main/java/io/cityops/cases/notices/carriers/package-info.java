/** The ways out of the house: mail by SMTP, text messages over HTTP. */
@NullMarked
package io.cityops.cases.notices.carriers;

import org.jspecify.annotations.NullMarked;
