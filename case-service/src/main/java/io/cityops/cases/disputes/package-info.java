/** Whose something is that a case is about (权属争议): a group of units is asked, and what comes back is decided and remembered. */
@NullMarked
package io.cityops.cases.disputes;

import org.jspecify.annotations.NullMarked;
