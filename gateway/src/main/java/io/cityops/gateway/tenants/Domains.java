package io.cityops.gateway.tenants;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Which tenant a domain of its own (自有域名) stands for, as the tenant service says. An answer is good for thirty seconds, a
 * "nobody's" for five; when the service does not answer, the last answer stays good. A host that nobody has claimed is an
 * ordinary address of the door.
 */
@Component
public final class Domains {

    private static final long YES_FOR = Duration.ofSeconds(30).toNanos();
    private static final long NO_FOR = Duration.ofSeconds(5).toNanos();
    private static final Pattern HOST_NAME = Pattern.compile("[a-z0-9.-]{4,253}");

    private final Cache<String, Answer> answers =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Cache<String, Mono<Optional<TenantId>>> questions =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final WebClient inside;
    private final String register;
    private final String own;
    private final String authority;

    Domains(WebClient insideCalls, Installation installation) {
        this.inside = insideCalls;
        this.register = installation.of(Part.TENANT) + "/internal/domains/";
        this.authority = installation.authority();
        this.own = String.valueOf(installation.baseUrl().getHost());
    }

    /** The tenant whose domain it is, or nothing. */
    public Mono<Optional<TenantId>> ownerOf(@Nullable String hostHeader) {
        var host = nameIn(hostHeader);
        if (isOrdinary(host)) {
            return Mono.just(Optional.empty());
        }
        var known = answers.getIfPresent(host);
        if (known != null && known.isFresh()) {
            return Mono.just(known.owner());
        }
        return Objects.requireNonNull(questions.get(host, this::ask));
    }

    /** Whether the host is surely no tenant's domain. */
    public boolean isOrdinaryHost(@Nullable String hostHeader) {
        return authority.equals(hostHeader) || isOrdinary(nameIn(hostHeader));
    }

    private boolean isOrdinary(String host) {
        return host.equals(own)
                || host.equals("localhost")
                || isNumeric(host)
                || !HOST_NAME.matcher(host).matches();
    }

    private static boolean isNumeric(String host) {
        return host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private Mono<Optional<TenantId>> ask(String host) {
        return inside.get()
                .uri(register + host)
                .exchangeToMono(response -> {
                    if (response.statusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) {
                        return response.releaseBody().thenReturn(Optional.<TenantId>empty());
                    }
                    return response.statusCode().is2xxSuccessful()
                            ? response.bodyToMono(Owner.class)
                                    .map(Owner::tenant)
                                    .map(Optional::of)
                            : response.<Optional<TenantId>>createError();
                })
                .timeout(Duration.ofSeconds(3))
                .map(Answer::of)
                .onErrorResume(_ -> Mono.just(lastAnswer(host)))
                .doOnNext(answer -> answers.put(host, answer))
                .map(Answer::owner)
                .doFinally(_ -> questions.invalidate(host))
                .cache();
    }

    /** Believed for a short while longer, so that a service that is away is not asked for each request. */
    private Answer lastAnswer(String host) {
        var known = answers.getIfPresent(host);
        return new Answer(known == null ? Optional.empty() : known.owner(), System.nanoTime() + NO_FOR);
    }

    /** The name without port and without the dot that some put behind it. */
    private static String nameIn(@Nullable String hostHeader) {
        if (hostHeader == null || hostHeader.length() > 260) {
            return "";
        }
        var colon = hostHeader.lastIndexOf(':');
        var bare = colon < 0 ? hostHeader : hostHeader.substring(0, colon);
        var name = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
        return name.toLowerCase(Locale.ROOT);
    }

    private record Answer(Optional<TenantId> owner, long freshUntil) {

        static Answer of(Optional<TenantId> owner) {
            return new Answer(owner, System.nanoTime() + (owner.isPresent() ? YES_FOR : NO_FOR));
        }

        boolean isFresh() {
            return freshUntil - System.nanoTime() > 0;
        }
    }

    /** Whose a domain is. */
    record Owner(TenantId tenant) {}
}
