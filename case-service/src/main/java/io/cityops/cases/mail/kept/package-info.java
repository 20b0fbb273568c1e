/** What was heard by mail: each mail once, what became of it, and what a person has yet to decide. */
@NullMarked
package io.cityops.cases.mail.kept;

import org.jspecify.annotations.NullMarked;
