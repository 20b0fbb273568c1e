/** What a tenant has settled before any case comes in: units, catalogue, calendar; our end of tenant-service. */
@NullMarked
package io.cityops.cases.reference;

import org.jspecify.annotations.NullMarked;
