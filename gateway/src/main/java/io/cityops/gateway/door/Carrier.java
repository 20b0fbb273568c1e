package io.cityops.gateway.door;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.Part;
import io.cityops.gateway.problem.Problems;
import io.cityops.gateway.problem.Refusal;
import io.cityops.gateway.upstream.Faults;
import io.cityops.gateway.upstream.Hygiene;
import io.cityops.gateway.upstream.UpstreamSettings;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.ConnectionProvider;

/** Carries a request of the fast lane to its service and the answer back, from connection to connection. */
@Component
final class Carrier {

    private final Map<Part, HttpClient> clients = new EnumMap<>(Part.class);
    private final Installation installation;
    private final Hygiene hygiene;
    private final Dress dress;
    private final Problems problems;
    private final AccessLog log;
    private final Traffic traffic;

    Carrier(
            Installation installation,
            UpstreamSettings settings,
            Hygiene hygiene,
            Dress dress,
            Problems problems,
            AccessLog log,
            Traffic traffic) {
        this.installation = installation;
        this.hygiene = hygiene;
        this.dress = dress;
        this.problems = problems;
        this.log = log;
        this.traffic = traffic;
        var pool = ConnectionProvider.builder("fast-lane")
                .maxConnections(settings.connections())
                .maxIdleTime(Duration.ofSeconds(15))
                .pendingAcquireTimeout(Duration.ofSeconds(2))
                .build();
        for (var part : Part.values()) {
            clients.put(part, client(pool, installation.of(part), settings));
        }
    }

    private static HttpClient client(ConnectionProvider pool, URI service, UpstreamSettings settings) {
        var client = HttpClient.create(pool)
                .host(service.getHost())
                .port(service.getPort() > 0 ? service.getPort() : "https".equals(service.getScheme()) ? 443 : 80)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int)
                        settings.connect().toMillis())
                .responseTimeout(settings.answer());
        return "https".equals(service.getScheme()) ? client.secure() : client;
    }

    Publisher<Void> carry(FastLane.Passage passage, HttpServerRequest request, HttpServerResponse response) {
        var client = Objects.requireNonNull(clients.get(passage.call().part()))
                .headers(headers -> hand(passage, request.requestHeaders(), headers));
        return asking(client, request)
                .response((answer, body) -> give(passage, answer, body, response))
                .then()
                .onErrorResume(failure -> explain(passage, failure, response))
                .doFinally(_ -> note(passage, request, response));
    }

    private static HttpClient.ResponseReceiver<?> asking(HttpClient client, HttpServerRequest request) {
        return request.method() == HttpMethod.POST
                ? client.post().uri(request.uri()).send(request.receive().retain())
                : client.get().uri(request.uri());
    }

    private void hand(FastLane.Passage passage, HttpHeaders from, HttpHeaders to) {
        var named = namedByConnection(from);
        for (var header : from) {
            var name = header.getKey();
            if (Hygiene.entersAsIs(name) && (named.isEmpty() || !named.contains(name.toLowerCase(Locale.ROOT)))) {
                to.add(name, header.getValue());
            }
        }
        var authorization = passage.caller().authorization();
        if (authorization != null) {
            to.set(HttpHeaderNames.AUTHORIZATION, authorization);
        }
        hygiene.introduce(passage.requestId(), passage.network(), to::set);
    }

    /** Headers that the client says concern this connection only. */
    private static Set<String> namedByConnection(HttpHeaders headers) {
        var connection = headers.get(HttpHeaderNames.CONNECTION);
        if (connection == null || connection.equalsIgnoreCase("keep-alive") || connection.equalsIgnoreCase("close")) {
            return Set.of();
        }
        return Stream.of(connection.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private Publisher<Void> give(
            FastLane.Passage passage, HttpClientResponse answer, ByteBufFlux body, HttpServerResponse response) {
        passage.call().answered(answer.status().code());
        response.status(answer.status());
        var headers = response.responseHeaders();
        for (var header : answer.responseHeaders()) {
            if (Hygiene.leaves(header.getKey())) {
                headers.add(header.getKey(), header.getValue());
            }
        }
        var location = headers.get(HttpHeaderNames.LOCATION);
        if (location != null) {
            headers.set(HttpHeaderNames.LOCATION, installation.publicAddress(location));
        }
        dress.putOn(headers, passage.requestId());
        return response.send(body.retain());
    }

    private Mono<Void> explain(FastLane.Passage passage, Throwable failure, HttpServerResponse response) {
        if (isGone(response)) {
            return Mono.empty(); // the client did not wait; nothing is learned about the service
        }
        var part = passage.call().part();
        passage.call().failed(failure);
        if (response.hasSentHeaders()) {
            return Mono.error(failure);
        }
        return refuse(passage, Objects.requireNonNullElse(Faults.of(part, failure), Faults.down(part)), response);
    }

    private static boolean isGone(HttpServerResponse response) {
        var gone = new boolean[1];
        response.withConnection(client -> gone[0] = !client.channel().isActive());
        return gone[0];
    }

    private Mono<Void> refuse(FastLane.Passage passage, Refusal refusal, HttpServerResponse response) {
        var body = problems.bytes(refusal, passage.requestId());
        response.status(refusal.status().value());
        var headers = response.responseHeaders().clear();
        refusal.headers().forEach(headers::set);
        headers.set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        dress.putOn(headers, passage.requestId());
        return response.sendByteArray(Mono.just(body)).then();
    }

    private void note(FastLane.Passage passage, HttpServerRequest request, HttpServerResponse response) {
        passage.call().abandoned();
        var nanos = System.nanoTime() - passage.startedAt();
        var status = response.status().code();
        traffic.count(true, passage.address().place(), status, nanos);
        log.write(new AccessLog.Line(
                passage.requestId(),
                passage.network(),
                request.method().name(),
                passage.address().path(),
                status,
                nanos,
                true));
    }
}
