/** Open311 GeoReport v2: how applications of others report to a city and follow what becomes of it. */
@NullMarked
package io.cityops.cases.open311;

import org.jspecify.annotations.NullMarked;
