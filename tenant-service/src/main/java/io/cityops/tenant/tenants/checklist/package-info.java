/** What a tenant still needs before it goes live. */
@NullMarked
package io.cityops.tenant.tenants.checklist;

import org.jspecify.annotations.NullMarked;
