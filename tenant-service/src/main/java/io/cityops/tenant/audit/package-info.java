/** The append-only record of who did what. */
@NullMarked
package io.cityops.tenant.audit;

import org.jspecify.annotations.NullMarked;
