package io.cityops.search.facilities;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.search.facilities.Timetable.Opening;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.ServiceClients;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * When what is open, as tenant-service tells who knows time zone and holidays: our end of it. A tenant has few different
 * hours, so those that the index knows are asked about together, again every quarter of a minute, or less often where the
 * answer takes long. While nobody tells, what was told last is kept: it holds for days.
 */
@Component
class Timetables {

    private static final Logger LOG = LoggerFactory.getLogger(Timetables.class);
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int MOST = 2_000;

    /** Of the time, at most one part in so many is spent on asking. */
    private static final int SPARINGLY = 20;

    /** How long, at most, before those are asked again who gave no answer. */
    private static final Duration AT_A_LOSS = Duration.ofMinutes(1);

    private final TenantSearch search;
    private final RestClient tenantService;
    private final Clock clock;
    private final LoadingCache<TenantId, Known> known;

    @Autowired
    Timetables(TenantSearch search, ServiceClients services) {
        this(search, services, Clock.systemUTC(), Caffeine.newBuilder());
    }

    Timetables(TenantSearch search, ServiceClients services, Clock clock, Caffeine<Object, Object> memory) {
        this.search = search;
        this.tenantService = services.of("tenant");
        this.clock = clock;
        this.known = memory.maximumSize(2_000)
                .expireAfterAccess(FORGOTTEN)
                .refreshAfterWrite(FRESH)
                .build(new CacheLoader<>() {
                    @Override
                    public Known load(TenantId tenant) {
                        return told(tenant, Timetable.UNTOLD);
                    }

                    @Override
                    public Known reload(TenantId tenant, Known before) {
                        return clock.instant().isBefore(before.again()) ? before : told(tenant, before.timetable());
                    }
                });
    }

    /** What a request wants; of what is open now nothing is said while nobody knows what is. */
    Wanted wanted(@Nullable String kind, boolean openNow) {
        if (!openNow) {
            return Wanted.of(kind);
        }
        var timetable = current();
        if (!timetable.isTold()) {
            throw new ProblemException(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "hours-unknown",
                    "Opening hours are not known right now",
                    "What is open now is not known for the moment; ask again soon, or without openNow.");
        }
        return new Wanted(kind, timetable.openAt(clock.instant()));
    }

    /** The bound tenant's, as it was told last. */
    Timetable current() {
        return Objects.requireNonNull(known.get(CurrentTenant.get())).timetable();
    }

    private Known told(TenantId tenant, Timetable before) {
        var asked = clock.instant();
        try {
            var told = CurrentTenant.callAs(tenant, () -> ask(tenant));
            return new Known(told, asked.plus(pauseSince(asked)));
        } catch (RuntimeException e) {
            LOG.warn("Of the opening hours of {} nobody tells: {}", tenant, e.getMessage());
            return new Known(before, asked.plus(Collections.min(List.of(pauseSince(asked), AT_A_LOSS))));
        }
    }

    /** How long nobody is asked again: the longer, the longer the answer took. */
    private Duration pauseSince(Instant asked) {
        return Duration.between(asked, clock.instant()).multipliedBy(SPARINGLY);
    }

    private Timetable ask(TenantId tenant) {
        var summary = Map.of("hours", Map.of("terms", Map.of("field", "hours", "size", MOST)));
        var texts = search.ask(Question.in(SearchIndex.FACILITIES).summedUp(summary))
                .summary()
                .path("hours")
                .path("buckets")
                .valueStream()
                .map(bucket -> bucket.path("key").asString())
                .toList();
        var told = Objects.requireNonNull(tenantService
                .post()
                .uri("/internal/t/{tenant}/hours", tenant.value())
                .body(Map.of("texts", texts))
                .retrieve()
                .body(Told.class));
        return Timetable.of(told.until(), told.openings());
    }

    /** What was told last, and when to ask again. */
    private record Known(Timetable timetable, Instant again) {}

    record Told(Instant until, Map<String, List<Opening>> openings) {}
}
