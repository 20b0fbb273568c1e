package io.cityops.search.index;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** The second wall: whatever was asked, nothing leaves that is not the bound tenant's, and no sum that counts others in. */
final class CheckedSearch implements TenantSearch {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedSearch.class);
    private static final String OWNERS = "owners";

    private final Asking asking;
    private final Counter breaches;

    CheckedSearch(Asking asking, MeterRegistry meters) {
        this.asking = asking;
        this.breaches = Counter.builder("cityops.search.breaches")
                .description("Answers held back because they held another tenant's documents")
                .register(meters);
    }

    @Override
    public Answer ask(Question question) {
        var tenant = CurrentTenant.get();
        var found = asking.ask(tenant, owned(question));
        checkHits(tenant, found);
        var summary = found.get("aggregations");
        if (summary != null) {
            checkOwners(tenant, summary);
            checkWithin(tenant, summary);
        }
        return Answer.of(found);
    }

    /** Lets a summary tell whose documents it sums up. */
    private static Question owned(Question question) {
        if (question.body().get("aggs") instanceof Map<?, ?> asked && !asked.containsKey(OWNERS)) {
            var summary = new LinkedHashMap<String, Object>();
            asked.forEach((name, part) -> summary.put(String.valueOf(name), part));
            summary.put(OWNERS, Map.of("terms", Map.of("field", TENANT, "size", 2)));
            question.summedUp(summary);
        }
        return question;
    }

    private void checkOwners(TenantId tenant, JsonNode summary) {
        var owners = summary.path(OWNERS);
        if (!owners.path("buckets").isArray()) {
            throw breach(tenant, "a sum of unknown owners");
        }
        for (var owner : owners.path("buckets")) {
            check(tenant, owner.path("key").asString());
        }
    }

    private void checkWithin(TenantId tenant, JsonNode part) {
        if (part.isContainer()) {
            checkHits(tenant, part);
            part.forEach(inner -> checkWithin(tenant, inner));
        }
    }

    private void checkHits(TenantId tenant, JsonNode found) {
        for (var hit : found.path("hits").path("hits")) {
            check(tenant, hit.path("_source").path(TENANT).asString(""));
        }
    }

    private void check(TenantId tenant, String owner) {
        if (!owner.equals(tenant.value())) {
            throw breach(tenant, "a document of '" + owner + "'");
        }
    }

    private ForeignDocument breach(TenantId tenant, String what) {
        breaches.increment();
        LOG.error("{} was found for {} and held back", what, tenant);
        return new ForeignDocument();
    }

    /** Asks the index in a tenant's name. */
    interface Asking {

        JsonNode ask(TenantId tenant, Question question);
    }

    /** An answer was held back; it says nothing of what was in it. */
    static final class ForeignDocument extends IllegalStateException {

        ForeignDocument() {
            super("the answer was held back");
        }
    }
}
