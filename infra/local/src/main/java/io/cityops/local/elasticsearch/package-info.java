/** The plugin that gives the small Elasticsearch distribution the names a complete one has and CityOps uses. */
@NullMarked
package io.cityops.local.elasticsearch;

import org.jspecify.annotations.NullMarked;
