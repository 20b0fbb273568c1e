/** The two walls between tenants in PostgreSQL: which database, and whose rows a connection may see. */
@NullMarked
package io.cityops.tenancy.persistence;

import org.jspecify.annotations.NullMarked;
