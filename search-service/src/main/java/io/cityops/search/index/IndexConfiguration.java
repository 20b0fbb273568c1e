package io.cityops.search.index;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the walls in their order: nobody can ask but through both. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean
    ElasticsearchWire elasticsearchWire(IndexSettings settings, JsonMapper json) {
        return new ElasticsearchWire(settings, json);
    }

    @Bean
    ElasticsearchIndices elasticsearchIndices(ElasticsearchWire wire, IndexSettings settings, JsonMapper json) {
        return new ElasticsearchIndices(wire, settings, json);
    }

    @Bean
    TenantSearch tenantSearch(ElasticsearchWire wire, MeterRegistry meters) {
        return new CheckedSearch(new ElasticsearchSearch(wire), meters);
    }

    @Bean
    IndexWriter indexWriter(ElasticsearchWire wire, ElasticsearchIndices indices, JsonMapper json) {
        return new ElasticsearchWriter(wire, indices, json);
    }

    @Bean
    IndexKeeper index(ElasticsearchIndices indices) {
        return new IndexKeeper(indices);
    }
}
