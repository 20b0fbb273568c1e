package io.cityops.gateway.door;

import io.cityops.gateway.address.Installation;
import io.cityops.gateway.address.RequestIds;
import io.netty.util.AsciiString;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What every answer wears when it leaves, whoever gave it: the request's id, its date, and what browsers must not do with it. */
@Component
final class Dress {

    static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob: https:; media-src 'self' blob:; connect-src 'self'; font-src 'self' data:; worker-src 'self'; "
            + "manifest-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private static final String POLICY = "Content-Security-Policy";

    /** RFC 9110, 5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Map<String, String> always = new LinkedHashMap<>();
    private final Map<AsciiString, AsciiString> alwaysInNetty = new LinkedHashMap<>();

    Dress(Installation installation) {
        always.put(POLICY, CONTENT_POLICY);
        always.put("X-Content-Type-Options", "nosniff");
        always.put("X-Frame-Options", "DENY");
        always.put("Referrer-Policy", "same-origin");
        always.put("Permissions-Policy", "geolocation=(self), camera=(self), microphone=(self)");
        always.put("Cross-Origin-Opener-Policy", "same-origin");
        if (installation.secure()) {
            always.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        always.forEach((name, value) -> alwaysInNetty.put(AsciiString.of(name), AsciiString.of(value)));
    }

    /** A file that somebody sent is locked in harder than a page of ours. */
    private static boolean isSandboxed(@Nullable String policy) {
        return policy != null && policy.startsWith("default-src 'none'") && policy.contains("sandbox");
    }

    void putOn(HttpHeaders headers, String requestId) {
        var strict = isSandboxed(headers.getFirst(POLICY));
        always.forEach((name, value) -> {
            if (!strict || !name.equals(POLICY)) {
                headers.set(name, value);
            }
        });
        headers.set(RequestIds.HEADER, requestId);
        if (!headers.containsHeader(HttpHeaders.DATE)) { // RFC 9110, 6.6.1: whoever passes an answer on dates it
            headers.set(HttpHeaders.DATE, DATE.format(Instant.now()));
        }
        if (!headers.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    void putOn(io.netty.handler.codec.http.HttpHeaders headers, String requestId) {
        var strict = isSandboxed(headers.get(POLICY));
        alwaysInNetty.forEach((name, value) -> {
            if (!strict || !POLICY.contentEquals(name)) {
                headers.set(name, value);
            }
        });
        headers.set(RequestIds.HEADER, requestId);
        if (!headers.contains(HttpHeaders.DATE)) {
            headers.set(HttpHeaders.DATE, DATE.format(Instant.now()));
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
