package io.cityops.gateway.tenants;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import io.cityops.gateway.upstream.Faults;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Which tenants (租户) exist, as the tenant service says. An answer is good for thirty seconds, a "no" for five; when the
 * service does not answer, the last answer stays good.
 */
@Component
public final class Tenants {

    private static final long YES_FOR = Duration.ofSeconds(30).toNanos();
    private static final long NO_FOR = Duration.ofSeconds(5).toNanos();

    private final Cache<TenantId, Answer> answers =
            Caffeine.newBuilder().maximumSize(50_000).build();
    private final Cache<TenantId, Mono<Boolean>> questions =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final WebClient inside;
    private final String directory;

    Tenants(WebClient insideCalls, Installation installation) {
        this.inside = insideCalls;
        this.directory = installation.of(Part.TENANT) + "/internal/tenants/";
    }

    /** Whether the tenant exists and is not suspended. */
    public Mono<Boolean> exists(TenantId tenant) {
        var known = answers.getIfPresent(tenant);
        if (known != null && known.isFresh()) {
            return Mono.just(known.exists());
        }
        return Objects.requireNonNull(questions.get(tenant, this::ask));
    }

    /** Whether it is known at this moment, without asking, that the tenant exists. */
    public boolean isKnown(TenantId tenant) {
        var known = answers.getIfPresent(tenant);
        return known != null && known.exists() && known.isFresh();
    }

    private Mono<Boolean> ask(TenantId tenant) {
        return inside.get()
                .uri(directory + tenant.value())
                .exchangeToMono(response -> {
                    if (response.statusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                        return response.releaseBody().thenReturn(false);
                    }
                    return response.statusCode().is2xxSuccessful()
                            ? response.bodyToMono(Entry.class).map(Entry::isOpen)
                            : response.createError();
                })
                .timeout(Duration.ofSeconds(3))
                .doOnNext(exists -> answers.put(tenant, Answer.of(exists)))
                .onErrorResume(failure -> lastAnswer(tenant, failure))
                .doFinally(_ -> questions.invalidate(tenant))
                .cache();
    }

    private Mono<Boolean> lastAnswer(TenantId tenant, Throwable failure) {
        var known = answers.getIfPresent(tenant);
        if (known == null) {
            return Mono.error(Objects.requireNonNullElse(Faults.of(Part.TENANT, failure), Faults.down(Part.TENANT)));
        }
        answers.put(tenant, known.again());
        return Mono.just(known.exists());
    }

    private record Answer(boolean exists, long freshUntil) {

        static Answer of(boolean exists) {
            return new Answer(exists, System.nanoTime() + (exists ? YES_FOR : NO_FOR));
        }

        /** The same answer for a short while longer, so that a service that is away is not asked for each request. */
        Answer again() {
            return new Answer(exists, System.nanoTime() + NO_FOR);
        }

        boolean isFresh() {
            return freshUntil - System.nanoTime() > 0;
        }
    }

    /** What the door reads of a tenant's profile. */
    record Entry(TenantId id, @Nullable String status) {

        boolean isOpen() {
            return !"suspended".equalsIgnoreCase(status);
        }
    }
}
