/** The administrative divisions of China (行政区划). */
@NullMarked
package io.cityops.tenant.divisions;

import org.jspecify.annotations.NullMarked;
