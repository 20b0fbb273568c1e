package io.cityops.search.layers;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.ServiceClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The layers of the bound tenant: our end of what tenant-service knows. It is asked again every quarter of a minute; while it
 * does not answer, what it told last is kept.
 */
@Component
public class Layers {

    private static final Logger LOG = LoggerFactory.getLogger(Layers.class);
    private static final Duration FRESH = Duration.ofSeconds(15);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,30}");
    private static final ParameterizedTypeReference<List<Told>> TOLD = new ParameterizedTypeReference<>() {};

    private final RestClient tenantService;
    private final List<Property> common;
    private final LoadingCache<TenantId, Optional<List<Layer>>> known = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterAccess(FORGOTTEN)
            .refreshAfterWrite(FRESH)
            .build(new CacheLoader<>() {
                @Override
                public Optional<List<Layer>> load(TenantId tenant) {
                    return told(tenant, Optional.empty());
                }

                @Override
                public Optional<List<Layer>> reload(TenantId tenant, Optional<List<Layer>> before) {
                    return told(tenant, before);
                }
            });

    Layers(ServiceClients services, JsonMapper json) {
        this.tenantService = services.of("tenant");
        try (var stream = new ClassPathResource("layers-common.json").getInputStream()) {
            common = json.readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of the features of every layer. */
    public List<Property> common() {
        return common;
    }

    /**
     * All there are.
     *
     * @throws ProblemException while nobody has told
     */
    public List<Layer> all() {
        return current()
                .orElseThrow(() -> new ProblemException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "layers-unknown",
                        "The layers are not known right now",
                        "Which layers there are is not known for the moment; ask again soon."));
    }

    /**
     * The layer that open data call so.
     *
     * @throws ProblemException where there is none, or nobody has told
     */
    public Layer of(String id) {
        return all().stream()
                .filter(layer -> layer.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("collection"));
    }

    /**
     * The kind of facilities that a request names, or nothing where it wants all. While nobody has told which there are, any
     * that could be one.
     *
     * @throws ProblemException where there is none
     */
    public @Nullable String kind(@Nullable String asked) {
        if (asked == null || asked.isEmpty()) {
            return null;
        }
        var told = current();
        var there = told.map(
                        layers -> layers.stream().anyMatch(layer -> layer.kind().equals(asked)))
                .orElseGet(() -> CODE.matcher(asked).matches());
        if (there) {
            return asked;
        }
        throw ProblemException.invalid(
                "kind",
                told.map(layers -> layers.stream()
                                .map(Layer::kind)
                                .collect(Collectors.joining(", ", "A kind is one of ", ".")))
                        .orElse("A kind is the code of a layer."));
    }

    private Optional<List<Layer>> current() {
        return Objects.requireNonNull(known.get(CurrentTenant.get()));
    }

    private Optional<List<Layer>> told(TenantId tenant, Optional<List<Layer>> before) {
        try {
            return Optional.of(CurrentTenant.callAs(tenant, () -> ask(tenant)));
        } catch (RuntimeException e) {
            LOG.warn("Of the layers of {} nobody tells: {}", tenant, e.getMessage());
            return before;
        }
    }

    private List<Layer> ask(TenantId tenant) {
        return Objects.requireNonNull(tenantService
                        .get()
                        .uri("/internal/t/{tenant}/layers", tenant.value())
                        .retrieve()
                        .body(TOLD))
                .stream()
                .map(told -> told.with(common))
                .toList();
    }

    record Told(
            String code,
            String collection,
            String schemaOrg,
            Words title,
            Words description,
            List<Property> attributes) {

        Layer with(List<Property> common) {
            return new Layer(collection, code, schemaOrg, title, description, common, attributes);
        }
    }
}
