/** Agreements between two levels: who may send what to whom. */
@NullMarked
package io.cityops.tenant.links;

import org.jspecify.annotations.NullMarked;
