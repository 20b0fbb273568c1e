/** How often somebody may come: token buckets in Redis, leased in batches. */
@NullMarked
package io.cityops.gateway.limits;

import org.jspecify.annotations.NullMarked;
