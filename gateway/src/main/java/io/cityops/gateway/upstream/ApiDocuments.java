package io.cityops.gateway.upstream;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The interface of the installation as one OpenAPI document, made of what each service says of itself. */
@Component
final class ApiDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(ApiDocuments.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WHOLE_FOR = Duration.ofMinutes(1);
    private static final Duration PARTIAL_FOR = Duration.ofSeconds(3);

    private final WebClient inside;
    private final Installation installation;
    private final Mono<ObjectNode> merged;

    ApiDocuments(WebClient insideCalls, Installation installation) {
        this.inside = insideCalls;
        this.installation = installation;
        this.merged = Mono.defer(this::merge)
                .cache(
                        document -> document.has(MergedApi.MISSING) ? PARTIAL_FOR : WHOLE_FOR,
                        _ -> PARTIAL_FOR,
                        () -> Duration.ZERO);
    }

    Mono<ObjectNode> document() {
        return merged;
    }

    private Mono<ObjectNode> merge() {
        return Flux.fromArray(Part.values())
                .flatMapSequential(part -> documentOf(part).map(found -> new Found(part, found)))
                .collectList()
                .map(this::merge);
    }

    private Mono<Optional<JsonNode>> documentOf(Part part) {
        return inside.get()
                .uri(installation.of(part) + "/v3/api-docs")
                .retrieve()
                .bodyToMono(JsonNode.class)
                .timeout(PATIENCE)
                .map(Optional::of)
                .onErrorResume(failure -> {
                    LOG.warn("no OpenAPI document from the {} service: {}", part.label(), failure.toString());
                    return Mono.just(Optional.empty());
                });
    }

    private ObjectNode merge(List<Found> found) {
        var api = new MergedApi(installation.baseUrl().toString());
        var missing = new ArrayList<String>();
        for (var each : found) {
            each.document()
                    .ifPresentOrElse(
                            document -> api.add(each.part(), document),
                            () -> missing.add(each.part().label()));
        }
        return api.document(missing);
    }

    private record Found(Part part, Optional<JsonNode> document) {}
}
