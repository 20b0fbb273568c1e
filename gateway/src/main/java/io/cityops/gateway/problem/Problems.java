package io.cityops.gateway.problem;

import io.cityops.gateway.address.Visit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes what went wrong as an RFC 9457 problem, whoever found it. */
@Component
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;

    Problems(JsonMapper json) {
        this.json = json;
    }

    public byte[] bytes(Refusal refusal, String requestId) {
        return json.writeValueAsBytes(refusal.members(requestId));
    }

    /** Answers with the problem; where the answer is already on its way, the connection breaks instead. */
    public Mono<Void> write(ServerWebExchange exchange, Throwable failure) {
        var response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        var refusal = refusalIn(exchange, failure);
        response.setStatusCode(refusal.status());
        var headers = response.getHeaders();
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        refusal.headers().forEach(headers::set);
        var body = bytes(refusal, Visit.of(exchange).requestId());
        headers.setContentLength(body.length);
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Refusal refusalIn(ServerWebExchange exchange, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            if (cause instanceof MethodNotAllowedException refused) {
                return methodNotAllowed(refused.getSupportedMethods());
            }
            if (cause instanceof ResponseStatusException refused) {
                return of(HttpStatus.resolve(refused.getStatusCode().value()));
            }
        }
        LOG.error("request {} failed at the door", Visit.of(exchange).requestId(), failure);
        return of(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    public static Refusal methodNotAllowed(Set<HttpMethod> allowed) {
        var names = String.join(
                ", ", allowed.stream().map(HttpMethod::name).sorted().toList());
        return new Refusal(
                        HttpStatus.METHOD_NOT_ALLOWED,
                        "method-not-allowed",
                        "Method not allowed",
                        "This address takes " + (names.isEmpty() ? "other methods" : names) + ".")
                .header(HttpHeaders.ALLOW, names);
    }

    /** The refusal for a bare status that a library came up with. */
    static Refusal of(@Nullable HttpStatus status) {
        var known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        return switch (known) {
            case NOT_FOUND -> Refusal.notFound();
            case METHOD_NOT_ALLOWED -> methodNotAllowed(Set.of());
            case CONTENT_TOO_LARGE ->
                new Refusal(known, "too-large", "Too large", "The request's body is larger than this address takes.");
            case URI_TOO_LONG -> new Refusal(known, "address-too-long", "Address too long", "The address is too long.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE ->
                new Refusal(known, "headers-too-large", "Headers too large", "The request's headers are too large.");
            default ->
                known.is4xxClientError()
                        ? new Refusal(
                                known, "bad-request", known.getReasonPhrase(), "The request could not be understood.")
                        : new Refusal(
                                known, "internal", "Something went wrong", "The door itself failed. It is logged.");
        };
    }
}
