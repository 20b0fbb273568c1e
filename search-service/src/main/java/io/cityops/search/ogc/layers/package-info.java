/** What a tenant shows to everybody, as data: which layers there are, and what is known of their features. */
@NullMarked
package io.cityops.search.ogc.layers;

import org.jspecify.annotations.NullMarked;
