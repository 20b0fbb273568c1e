/** What a tenant's cases can be about (管理部件和事项), when they are filed, and how long each may take in its working time. */
@NullMarked
package io.cityops.tenant.catalogue;

import org.jspecify.annotations.NullMarked;
