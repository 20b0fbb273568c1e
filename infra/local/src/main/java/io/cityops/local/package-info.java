/** Real PostgreSQL, Redis and Elasticsearch as child processes of whoever needs them, unpacked from Maven Central artifacts. */
@NullMarked
package io.cityops.local;

import org.jspecify.annotations.NullMarked;
