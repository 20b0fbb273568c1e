package io.cityops.search.care;

import io.cityops.search.feed.Stock;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Our end of the services that own what the index holds a copy of. */
@Component
class Owners {

    /** How many versions they tell at once. */
    static final int PAGE = 1_000;

    /** How many whole things they tell at once. */
    static final int WHOLE = 200;

    private final RestClient directory;
    private final Map<Stock, RestClient> services = new EnumMap<>(Stock.class);

    Owners(ServiceClients clients) {
        directory = clients.of("tenant");
        for (var stock : Stock.values()) {
            services.put(stock, clients.of(stock.service()));
        }
    }

    /** All tenants that are served. */
    List<TenantId> tenants() {
        var all = directory
                .get()
                .uri("/internal/tenants")
                .retrieve()
                .body(new ParameterizedTypeReference<Page<Listed>>() {});
        return Objects.requireNonNull(all).items().stream()
                .filter(listed -> listed.status().equals("active"))
                .map(Listed::id)
                .toList();
    }

    /** What the bound tenant has after that id, in the order of ids; fewer than a page are the last. */
    List<Kept> versions(Stock stock, String after) {
        var told = of(stock)
                .get()
                .uri(
                        "/internal/t/{tenant}/{stock}/versions?after={after}&limit={limit}",
                        CurrentTenant.get().value(),
                        stock.stream(),
                        after,
                        PAGE)
                .retrieve()
                .body(Kept[].class);
        return Arrays.asList(Objects.requireNonNull(told));
    }

    /** Some of the bound tenant's things, at most {@link #WHOLE}. */
    Whole whole(Stock stock, Collection<String> ids) {
        var told = of(stock)
                .post()
                .uri("/internal/t/{tenant}/{stock}/whole", CurrentTenant.get().value(), stock.stream())
                .body(Map.of("ids", ids))
                .retrieve()
                .body(Whole.class);
        return Objects.requireNonNull(told);
    }

    private RestClient of(Stock stock) {
        return Objects.requireNonNull(services.get(stock));
    }

    record Listed(TenantId id, String status) {}

    /** A thing that there is. */
    record Kept(String id, long version) {}

    /**
     * Of some things.
     *
     * @param things those that there are, as their changes are told
     * @param onTheWay those of which a change has not been handed to the stream yet
     */
    record Whole(List<JsonNode> things, Set<String> onTheWay) {}
}
