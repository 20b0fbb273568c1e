/** What a tenant's cases can be about (管理部件和事项), in which schemes, when they are filed, and how long each may take. */
@NullMarked
package io.cityops.tenant.catalogue;

import org.jspecify.annotations.NullMarked;
