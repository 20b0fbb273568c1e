/** The mailbox of a city: where it is, how it is opened, how far it was read. */
@NullMarked
package io.cityops.cases.mail.box;

import org.jspecify.annotations.NullMarked;
