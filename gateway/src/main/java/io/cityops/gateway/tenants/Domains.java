package io.cityops.gateway.tenants;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Which tenant a domain of its own (自有域名) stands for. The tenant service knows; settings may name some as well. A host that
 * nobody has claimed is an ordinary address of the door.
 */
@Component
public final class Domains {

    private final Cache<String, Optional<TenantId>> owners = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(60))
            .build();
    private final WebClient inside;
    private final String directory;
    private final Map<String, TenantId> named;
    private final String own;
    private final String authority;

    Domains(WebClient insideCalls, Installation installation, DomainSettings settings) {
        this.inside = insideCalls;
        this.directory = installation.of(Part.TENANT) + "/internal/tenants?domain={host}";
        this.named = settings.domains();
        this.authority = installation.authority();
        this.own = String.valueOf(installation.baseUrl().getHost());
    }

    /** The tenant whose domain it is, or nothing. */
    public Mono<Optional<TenantId>> ownerOf(@Nullable String hostHeader) {
        var host = nameIn(hostHeader);
        if (isOrdinary(host)) {
            return Mono.just(Optional.empty());
        }
        var owner = named.get(host);
        if (owner != null) {
            return Mono.just(Optional.of(owner));
        }
        var known = owners.getIfPresent(host);
        return known != null ? Mono.just(known) : ask(host);
    }

    /** Whether the host is surely no tenant's domain. */
    public boolean isOrdinaryHost(@Nullable String hostHeader) {
        return authority.equals(hostHeader) || isOrdinary(nameIn(hostHeader));
    }

    private boolean isOrdinary(String host) {
        return host.equals(own) || host.isEmpty() || host.equals("localhost") || isNumeric(host);
    }

    private static boolean isNumeric(String host) {
        return host.startsWith("[") || host.chars().allMatch(c -> c == '.' || c >= '0' && c <= '9');
    }

    private Mono<Optional<TenantId>> ask(String host) {
        return inside.get()
                .uri(directory, host)
                .retrieve()
                .bodyToMono(Entries.class)
                .timeout(Duration.ofSeconds(3))
                .map(entries -> entries.ownerOf(host))
                .defaultIfEmpty(Optional.empty())
                .doOnNext(owner -> owners.put(host, owner))
                .onErrorReturn(Optional.empty());
    }

    private static String nameIn(@Nullable String hostHeader) {
        if (hostHeader == null || hostHeader.length() > 255) {
            return "";
        }
        var colon = hostHeader.lastIndexOf(':');
        var bare = colon > hostHeader.lastIndexOf(']') ? hostHeader.substring(0, colon) : hostHeader;
        return bare.toLowerCase(Locale.ROOT);
    }

    /** A directory that does not filter by domain must not make its first tenant the owner: the entry has to name the domain. */
    record Entries(@Nullable List<Entry> items) {

        Optional<TenantId> ownerOf(String host) {
            return Objects.requireNonNullElse(items, List.<Entry>of()).stream()
                    .filter(entry -> entry.domains() != null && entry.domains().contains(host))
                    .map(Entry::id)
                    .findFirst();
        }
    }

    record Entry(TenantId id, @Nullable List<String> domains) {}
}
