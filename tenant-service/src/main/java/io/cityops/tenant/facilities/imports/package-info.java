/** Brings facilities in from files: guess the columns, show what would happen, apply all or nothing, take back. */
@NullMarked
package io.cityops.tenant.facilities.imports;

import org.jspecify.annotations.NullMarked;
