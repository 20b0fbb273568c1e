/** What runs inside Elasticsearch: the main class of a local node, and the plugin with the names that a complete server has. */
@NullMarked
package io.cityops.local.elasticsearch;

import org.jspecify.annotations.NullMarked;
