package io.cityops.search.index;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the index is.
 *
 * @param elasticsearch its nodes
 * @param indexShards parts that a new index is cut into; a tenant lies in one of them as a whole
 */
@ConfigurationProperties("cityops")
record IndexSettings(
        @DefaultValue("http://127.0.0.1:9200") List<URI> elasticsearch,
        @DefaultValue("1") int indexShards) {}
