/** Whether a file carries malware, as somebody else's scanner says. */
@NullMarked
package io.cityops.cases.evidence.scan;

import org.jspecify.annotations.NullMarked;
