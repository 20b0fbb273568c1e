package io.cityops.cases.grids;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.cases.grids.GridIndex.Area;
import io.cityops.cases.reference.ReferenceProblem;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ServiceClients;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks tenant-service for a tenant's grids when they are first needed, and every half minute that they are used whether
 * they have changed; only then the index is built anew. All tenants together weigh no more than is set.
 */
@Component
final class TenantServiceGridding implements Gridding {

    private static final Logger LOG = LoggerFactory.getLogger(TenantServiceGridding.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int EMPTY_WEIGHS = 100;

    private final RestClient tenantService;
    private final LoadingCache<TenantId, Known> known;

    TenantServiceGridding(ServiceClients services, GridSettings settings) {
        this.tenantService = services.of("tenant");
        this.known = Caffeine.newBuilder()
                .maximumWeight(settings.positions())
                .<TenantId, Known>weigher(
                        (tenant, one) -> EMPTY_WEIGHS + one.index().positions())
                .refreshAfterWrite(FRESH)
                .build(new Asking());
    }

    @Override
    public GridIndex current() {
        try {
            return Objects.requireNonNull(known.get(CurrentTenant.get())).index();
        } catch (RuntimeException e) {
            LOG.warn("No grids for {}: {}", CurrentTenant.get(), e.getMessage());
            throw new ReferenceProblem();
        }
    }

    @Override
    public Optional<GridIndex> atHand() {
        var tenant = CurrentTenant.get();
        var last = known.getIfPresent(tenant);
        if (last == null) {
            known.refresh(tenant); // for the next; who asks now does not wait
        }
        return Optional.ofNullable(last).map(Known::index);
    }

    private Known ask(TenantId tenant, @Nullable Known last) {
        return tenantService
                .get()
                .uri("/internal/t/{tenant}/grids", tenant.value())
                .header(HttpHeaders.IF_NONE_MATCH, last == null ? "" : last.tag())
                .exchangeForRequiredValue((request, answer) -> {
                    if (last != null && answer.getStatusCode().isSameCodeAs(HttpStatus.NOT_MODIFIED)) {
                        return last;
                    }
                    if (!answer.getStatusCode().is2xxSuccessful()) {
                        throw new IllegalStateException("tenant-service answered " + answer.getStatusCode());
                    }
                    var told = Objects.requireNonNull(answer.bodyTo(Told[].class));
                    var tag = Objects.requireNonNullElse(answer.getHeaders().getETag(), "");
                    return new Known(
                            tag,
                            new GridIndex(Arrays.stream(told).map(Told::area).toList()));
                });
    }

    private final class Asking implements CacheLoader<TenantId, Known> {

        @Override
        public Known load(TenantId tenant) {
            return ask(tenant, null);
        }

        @Override
        public Known reload(TenantId tenant, Known last) {
            return ask(tenant, last);
        }
    }

    private record Known(String tag, GridIndex index) {}

    /** A grid as tenant-service tells it: polygons of rings of positions. */
    private record Told(String code, String name, @Nullable UUID unit, List<List<List<double[]>>> polygons) {

        Area area() {
            var parts = polygons.stream().map(Told::polygon).toArray(Polygon[]::new);
            return new Area(new Grid(code, name, unit), GridIndex.GEOMETRY.createMultiPolygon(parts));
        }

        private static Polygon polygon(List<List<double[]>> rings) {
            var all = rings.stream().map(Told::ring).toList();
            return GridIndex.GEOMETRY.createPolygon(
                    all.getFirst(), all.stream().skip(1).toArray(LinearRing[]::new));
        }

        private static LinearRing ring(List<double[]> ring) {
            return GridIndex.GEOMETRY.createLinearRing(
                    ring.stream().map(at -> new Coordinate(at[0], at[1])).toArray(Coordinate[]::new));
        }
    }
}
