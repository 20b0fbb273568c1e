package io.cityops.gateway;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/** Stands in for a service behind the door: says what it was asked, does what the query tells it to, and knows four tenants. */
final class StandIn {

    static final String KEY = "test-service-key";
    static final String DATE = "Sun, 06 Nov 1994 08:49:37 GMT";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> TENANTS = Set.of("alpha", "beta", "platform", "tight");

    private static final Set<String> DOMAINS = Set.of("alpha.example.cn", "city.example.cn", "kept.example.cn");

    final AtomicInteger domainsAsked = new AtomicInteger();
    final List<Seen> seen = new CopyOnWriteArrayList<>();
    volatile String apiDocs = "";

    private final String name;
    private final Issuing issuing;
    private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
    private volatile DisposableServer server;

    StandIn(String name, Issuing issuing) {
        this.name = name;
        this.issuing = issuing;
        start(0);
    }

    private void start(int port) {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .doOnConnection(connection -> connections.add(connection.channel()))
                .handle(this::answer)
                .bindNow();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Runs something while nobody listens at this service's address. */
    void awayWhile(Runnable work) {
        var port = server.port();
        server.disposeNow();
        connections.close().awaitUninterruptibly();
        try {
            work.run();
        } finally {
            start(port);
        }
    }

    Seen last() {
        return seen.getLast();
    }

    private Publisher<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        var path = new QueryStringDecoder(request.uri());
        if (path.path().startsWith("/internal/")) {
            return KEY.equals(request.requestHeaders().get("X-CityOps-Service"))
                    ? internal(path, response)
                    : response.status(404).send();
        }
        if (path.path().endsWith("/oauth2/token")) {
            return token(path.path().split("/")[2], request, response);
        }
        if (path.path().equals("/v3/api-docs")) {
            return apiDocs.isEmpty() ? response.status(500).send() : json(response, apiDocs);
        }
        if (path.path().endsWith("/api/cases/stream")) {
            return stream(request, response);
        }
        return echo(path, request, response);
    }

    private Publisher<Void> internal(QueryStringDecoder path, HttpServerResponse response) {
        if (path.path().equals("/internal/jwks")) {
            return json(response, issuing.jwks());
        }
        if (path.path().startsWith("/internal/domains/")) {
            return domain(path.path().substring("/internal/domains/".length()), response);
        }
        var slug = path.path().substring("/internal/tenants/".length());
        if (slug.equals("asleep")) {
            return json(response, "{\"id\":\"asleep\",\"status\":\"suspended\"}");
        }
        return TENANTS.contains(slug)
                ? json(response, "{\"id\":\"" + slug + "\",\"name\":\"x\",\"status\":\"active\"}")
                : response.status(404).send();
    }

    private Publisher<Void> domain(String host, HttpServerResponse response) {
        domainsAsked.incrementAndGet();
        return DOMAINS.contains(host)
                ? json(response, "{\"tenant\":\"alpha\"}")
                : response.status(404).send();
    }

    private Publisher<Void> token(String tenant, HttpServerRequest request, HttpServerResponse response) {
        return request.receive().aggregate().asString().flatMap(body -> {
            var form = new HashMap<String, String>();
            new QueryStringDecoder(body, false)
                    .parameters()
                    .forEach((field, values) -> form.put(field, values.getFirst()));
            var answer = issuing.tokens(tenant, form);
            return Mono.delay(Duration.ofMillis(100))
                    .then(Mono.from(
                            answer.isPresent()
                                    ? json(response, answer.get())
                                    : json(response.status(400), "{\"error\":\"invalid_grant\"}")));
        });
    }

    private static Publisher<Void> stream(HttpServerRequest request, HttpServerResponse response) {
        var from = Integer.parseInt(
                java.util.Objects.requireNonNullElse(request.requestHeaders().get("Last-Event-ID"), "0"));
        return response.sse()
                .header("Content-Type", "text/event-stream")
                .sendString(Flux.interval(Duration.ofMillis(300))
                        .take(12)
                        .map(n -> "id: " + (from + n + 1) + "\nevent: case\ndata: {}\n\n"));
    }

    private Publisher<Void> echo(QueryStringDecoder path, HttpServerRequest request, HttpServerResponse response) {
        return request.receive()
                .map(ByteBufUtil::getBytes)
                .map(bytes -> bytes.length)
                .reduce(0, Integer::sum)
                .flatMap(length -> {
                    var headers = new TreeMap<String, String>();
                    request.requestHeaders()
                            .forEach(
                                    header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
                    var now = new Seen(name, request.method().name(), request.uri(), headers, length);
                    seen.add(now);
                    return Mono.from(say(now, path.parameters(), response));
                });
    }

    private static Publisher<Void> say(Seen now, Map<String, List<String>> wishes, HttpServerResponse response) {
        var delay = number(wishes, "delay", 0);
        response.status(number(wishes, "status", 200))
                .header("Server", "secret/1.0")
                .header("Date", DATE)
                .header("X-Powered-By", "magic")
                .header("X-CityOps-Inside", "1")
                .header("X-Frame-Options", "ALLOWALL")
                .header("X-Of-Service", "yes")
                .header("ETag", "\"e1\"");
        if (wishes.containsKey("redirect")) {
            response.status(302).header("Location", wishes.get("redirect").getFirst());
        }
        if (wishes.containsKey("break")) {
            return response.header("Content-Length", "1000")
                    .sendString(Mono.just("half").concatWith(Mono.error(new IllegalStateException("broken off"))));
        }
        var body = JSON.writeValueAsString(now) + "x".repeat(number(wishes, "pad", 0));
        return Mono.delay(Duration.ofMillis(delay)).then(Mono.from(json(response, body)));
    }

    private static int number(Map<String, List<String>> wishes, String name, int otherwise) {
        return Integer.parseInt(
                wishes.getOrDefault(name, List.of("" + otherwise)).getFirst());
    }

    private static Publisher<Void> json(HttpServerResponse response, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return response.header("Content-Type", "application/json")
                .header("Content-Length", "" + bytes.length)
                .sendByteArray(Mono.just(bytes));
    }

    record Seen(String part, String method, String uri, Map<String, String> headers, int bodyLength) {}
}
