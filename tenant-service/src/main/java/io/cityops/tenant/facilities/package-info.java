/** Public facilities of a tenant (公共设施): toilets and car parks, where they are and what they offer. */
@NullMarked
package io.cityops.tenant.facilities;

import org.jspecify.annotations.NullMarked;
