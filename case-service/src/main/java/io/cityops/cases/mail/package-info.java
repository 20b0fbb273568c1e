/** A city's mailbox (电子邮件): mail to it becomes reports, and who wrote is answered by mail. */
@NullMarked
package io.cityops.cases.mail;

import org.jspecify.annotations.NullMarked;
