package io.cityops.search.index;

import static io.cityops.search.index.TenantSearch.TENANT;

import io.cityops.tenancy.TenantId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The first wall: every question is narrowed to its tenant, and asked only where that tenant's documents lie. */
final class ElasticsearchSearch implements CheckedSearch.Asking {

    private final ElasticsearchWire wire;

    ElasticsearchSearch(ElasticsearchWire wire) {
        this.wire = wire;
    }

    @Override
    public JsonNode ask(TenantId tenant, Question question) {
        var path = "/" + question.index().alias() + "/_search";
        var parameters = Map.of("routing", tenant.value(), "allow_partial_search_results", "false");
        try {
            return wire.exchange("POST", path, parameters, narrowed(tenant, question));
        } catch (IndexRefusal e) {
            if (e.status() == 404) {
                throw new IndexUnavailable("there is no index yet", e);
            }
            throw e;
        }
    }

    private static Map<String, Object> narrowed(TenantId tenant, Question question) {
        var filters = new ArrayList<Map<String, ?>>();
        filters.add(Map.of("term", Map.of(TENANT, tenant.value())));
        filters.addAll(question.filters());
        var bool = new LinkedHashMap<String, Object>();
        bool.put("filter", filters);
        var match = question.match();
        if (match != null) {
            bool.put("must", match);
        }
        var body = new LinkedHashMap<>(question.body());
        body.put("query", Map.of("bool", bool));
        return body;
    }
}
