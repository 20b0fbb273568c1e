package io.cityops.gateway.pages;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.gateway.problem.Problems;
import io.cityops.gateway.problem.Refusal;
import java.net.URI;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The web application: its files as they are, and its first page for every address that a browser opens and that is nothing
 * else. Files with a hash in their name never change; all others are asked for anew.
 */
@Component
public final class Pages {

    private static final String FIRST_PAGE = "/index.html";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Cache<String, WebFile> files = Caffeine.newBuilder()
            .maximumWeight(64L * 1024 * 1024)
            .weigher((String path, WebFile file) -> file.content().length + file.compressed().length)
            .build();

    /** Answers a request that is neither for a service nor for the door itself. */
    public Mono<Void> serve(ServerWebExchange exchange, String path) {
        var request = exchange.getRequest();
        if (request.getMethod() != HttpMethod.GET && request.getMethod() != HttpMethod.HEAD) {
            return Mono.error(Problems.methodNotAllowed(Set.of(HttpMethod.GET, HttpMethod.HEAD)));
        }
        return file(path)
                .switchIfEmpty(Mono.defer(() ->
                        wantsPage(request) || isFace(path) && takesAnything(request) ? file(FIRST_PAGE) : Mono.empty()))
                .switchIfEmpty(Mono.error(Refusal::notFound))
                .flatMap(file -> send(exchange, file, HttpStatus.OK));
    }

    /** Shows the first page where nothing is: it explains itself to people, the status to machines. */
    public Mono<Void> serveNotFound(ServerWebExchange exchange) {
        if (exchange.getRequest().getMethod() != HttpMethod.GET || !wantsPage(exchange.getRequest())) {
            return Mono.error(Refusal.notFound());
        }
        return file(FIRST_PAGE)
                .switchIfEmpty(Mono.error(Refusal::notFound))
                .flatMap(file -> send(exchange, file, HttpStatus.NOT_FOUND));
    }

    private Mono<WebFile> file(String path) {
        var known = files.getIfPresent(path);
        if (known != null) {
            return Mono.just(known);
        }
        return Mono.fromCallable(() -> WebFile.read(path))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(Mono::justOrEmpty)
                .doOnNext(file -> files.put(path, file));
    }

    /** Sends a browser that opens a page to the address that its request has been given; files are served as they are. */
    public Mono<Void> lead(ServerWebExchange exchange, String path) {
        if (exchange.getRequest().getMethod() != HttpMethod.GET || !wantsPage(exchange.getRequest())) {
            return serve(exchange, path);
        }
        var asked = exchange.getRequest().getURI();
        var query = asked.getRawQuery();
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.FOUND);
        response.getHeaders().setLocation(URI.create(asked.getRawPath() + (query == null ? "" : "?" + query)));
        return response.setComplete();
    }

    private static boolean wantsPage(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT).stream()
                .anyMatch(accept -> accept.contains(MediaType.TEXT_HTML_VALUE));
    }

    /** As command lines, monitors and crawlers do. */
    private static boolean takesAnything(ServerHttpRequest request) {
        var accepted = request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT);
        return accepted.isEmpty() || accepted.stream().anyMatch(accept -> accept.contains(MediaType.ALL_VALUE));
    }

    /** The first page or one of a tenant's, and no file: whoever probes for anything else is told that it is not there. */
    private static boolean isFace(String path) {
        return path.equals("/") || path.startsWith("/t/") && path.indexOf('.') < 0;
    }

    private static Mono<Void> send(ServerWebExchange exchange, WebFile file, HttpStatus status) {
        var response = exchange.getResponse();
        var request = exchange.getRequest();
        var zipped = file.compressed().length > 0 && acceptsGzip(request);
        describe(response.getHeaders(), file, zipped);
        if (status == HttpStatus.OK && exchange.checkNotModified(etag(file, zipped))) {
            return response.setComplete();
        }
        var content = zipped ? file.compressed() : file.content();
        response.setStatusCode(status);
        response.getHeaders().setContentType(file.type());
        response.getHeaders().setContentLength(content.length);
        if (zipped) {
            response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return request.getMethod() == HttpMethod.HEAD
                ? response.setComplete()
                : response.writeWith(
                        Mono.fromSupplier(() -> response.bufferFactory().wrap(content)));
    }

    private static void describe(HttpHeaders headers, WebFile file, boolean zipped) {
        headers.setETag(etag(file, zipped));
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        headers.set(
                HttpHeaders.CACHE_CONTROL,
                file.immutable()
                        ? FOR_EVER
                        : String.valueOf(CacheControl.noCache().getHeaderValue()));
    }

    private static String etag(WebFile file, boolean zipped) {
        return "\"" + file.tag() + (zipped ? "-z" : "") + "\"";
    }

    private static boolean acceptsGzip(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(accepted -> accepted.contains("gzip"));
    }
}
