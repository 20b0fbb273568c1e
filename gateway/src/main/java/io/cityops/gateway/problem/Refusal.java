package io.cityops.gateway.problem;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** The door says no. Carries everything of the RFC 9457 problem but the request's id; costs no stack trace. */
public final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String type;
    private final String title;
    private final Map<String, Object> more = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    /** @param type the last part of the problem's stable name, which clients switch on */
    public Refusal(HttpStatus status, String type, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.type = type;
        this.title = title;
    }

    /** What does not exist, or does not exist for the one who asks. */
    public static Refusal notFound() {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "Not found", "There is nothing at this address.");
    }

    public static Refusal unauthenticated(String detail) {
        return new Refusal(HttpStatus.UNAUTHORIZED, "unauthenticated", "Sign in first", detail)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }

    public Refusal with(String name, Object value) {
        more.put(name, value);
        return this;
    }

    public Refusal header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Refusal retryAfter(Duration wait) {
        return header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, (wait.toMillis() + 999) / 1000)));
    }

    public HttpStatus status() {
        return status;
    }

    public Map<String, String> headers() {
        return headers;
    }

    /** The problem document's members. */
    Map<String, Object> members(String requestId) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "urn:cityops:problem:" + type);
        members.put("title", title);
        members.put("status", status.value());
        members.put("detail", String.valueOf(getMessage()));
        members.put("requestId", requestId);
        members.putAll(more);
        return members;
    }
}
