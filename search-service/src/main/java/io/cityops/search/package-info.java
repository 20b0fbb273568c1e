/** What can be found: the cases and facilities of every tenant, each tenant's for itself. */
@NullMarked
package io.cityops.search;

import org.jspecify.annotations.NullMarked;
