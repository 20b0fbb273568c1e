/** What a mail says, read from its bytes with suspicion: nothing is loaded, nothing believed, and all of it is bounded. */
@NullMarked
package io.cityops.cases.mail.reading;

import org.jspecify.annotations.NullMarked;
