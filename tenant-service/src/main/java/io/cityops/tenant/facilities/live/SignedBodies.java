package io.cityops.tenant.facilities.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.web.CallSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Lets nothing be read that no operator of the tenant has signed lately. What strangers send is not even taken in, if
 * they name no operator; of what the others send no more than a batch can be.
 */
@ControllerAdvice(assignableTypes = UpdateController.class)
class SignedBodies extends RequestBodyAdviceAdapter {

    static final String KEY = "X-Key";
    static final String TIMESTAMP = "X-Timestamp";
    static final String NONCE = "X-Nonce";
    static final String SIGNATURE = "X-Signature";

    /** The request's attribute that says who tells. */
    static final String OPERATOR = "io.cityops.tenant.facilities.live.operator";

    static final int MOST = 512 * 1024;
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern ONCE = Pattern.compile("[A-Za-z0-9_-]{8,64}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Operators operators;
    private final Clock clock = Clock.systemUTC();

    SignedBodies(Operators operators) {
        this.operators = operators;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        var headers = message.getHeaders();
        var speaking = speaking(headers);
        var body = message.getBody().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new LiveProblem.TooLarge(MOST);
        }
        var request = ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        var secret = speaking.secret();
        if (secret == null || !right(secret, request.getMethod(), request.getRequestURI(), headers, body)) {
            throw new LiveProblem.NotSigned();
        }
        RequestContextHolder.currentRequestAttributes()
                .setAttribute(OPERATOR, speaking.operator(), RequestAttributes.SCOPE_REQUEST);
        return new Proven(headers, body);
    }

    /** Who says that it speaks, at about this time. */
    private Operators.Known speaking(HttpHeaders headers) {
        var key = value(headers, KEY);
        var timestamp = value(headers, TIMESTAMP);
        if (!ID.matcher(key).matches()
                || !NUMBER.matcher(timestamp).matches()
                || !ONCE.matcher(value(headers, NONCE)).matches()
                || Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) > SKEW.toSeconds()) {
            throw new LiveProblem.NotSigned();
        }
        return operators.speaking(UUID.fromString(key)).orElseThrow(LiveProblem.NotSigned::new);
    }

    private static boolean right(String secret, String method, String path, HttpHeaders headers, byte[] body) {
        var right = CallSignature.of(secret, method, path, value(headers, TIMESTAMP), value(headers, NONCE), body);
        return MessageDigest.isEqual(value(headers, SIGNATURE).getBytes(UTF_8), right.getBytes(UTF_8));
    }

    private static String value(HttpHeaders headers, String name) {
        @Nullable String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    /** A body that is what was signed. */
    private record Proven(HttpHeaders headers, byte[] body) implements HttpInputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(body);
        }
    }
}
