/** The mail that waits for a person (待核邮件): they find where it is, or say why it is no case. */
@NullMarked
package io.cityops.cases.mail.queue;

import org.jspecify.annotations.NullMarked;
