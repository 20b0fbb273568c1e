/** What a tenant shows to everybody (公共图层), as tenant-service tells it: which layers there are, and what is known of their features. */
@NullMarked
package io.cityops.search.layers;

import org.jspecify.annotations.NullMarked;
