package io.cityops.cases.notices.carriers;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.lifecycle.AnswerTo;
import io.cityops.cases.notices.post.Letters;
import io.cityops.cases.notices.settings.NoticeSettings.Sms;
import io.cityops.cases.notices.settings.StoredSettings;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.CallSignature;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenancy.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a tenant's gateway tells what became of a message, and who does not want any more; signed as our calls to it. */
@RestController
class SmsCallbackController {

    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final StoredSettings settings;
    private final Letters letters;
    private final Seal seal;
    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Clock clock;

    SmsCallbackController(
            StoredSettings settings,
            Letters letters,
            Seal seal,
            StringRedisTemplate redis,
            JsonMapper json,
            Clock clock) {
        this.settings = settings;
        this.letters = letters;
        this.seal = seal;
        this.redis = redis;
        this.json = json;
        this.clock = clock;
    }

    @Public
    @PostMapping(path = "/t/{tenant}/api/notices/sms-callback", consumes = "application/json")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void hear(
            @RequestHeader("X-Key") String key,
            @RequestHeader("X-Timestamp") String timestamp,
            @RequestHeader("X-Nonce") String nonce,
            @RequestHeader("X-Signature") String signature,
            @RequestBody @Size(max = 4_000) String body,
            HttpServletRequest request) {
        var gateway = settings.current().sms();
        if (gateway == null || !signed(gateway, key, timestamp, nonce, signature, body, request.getRequestURI())) {
            throw refused();
        }
        var told = read(body);
        if (told.requestId() != null) {
            letters.receipt(told.requestId(), "delivered".equals(told.status()));
        }
        if (told.stop() != null) {
            AnswerTo.phone(told.stop()).ifPresent(letters::stop);
        }
    }

    /** Whether the gateway said it, lately, and for the first time. */
    private boolean signed(
            Sms gateway, String key, String timestamp, String nonce, String signature, String body, String path) {
        if (!NUMBER.matcher(timestamp).matches() || !NONCE.matcher(nonce).matches()) {
            return false;
        }
        var away = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        var secret = seal.open(
                gateway.sealedSecret(), "notices:" + CurrentTenant.get().value());
        var right = CallSignature.of(secret, "POST", path, timestamp, nonce, body.getBytes(UTF_8));
        return away <= SKEW.toSeconds()
                && MessageDigest.isEqual(key.getBytes(UTF_8), gateway.keyId().getBytes(UTF_8))
                && MessageDigest.isEqual(signature.getBytes(UTF_8), right.getBytes(UTF_8))
                && first(nonce);
    }

    private boolean first(String nonce) {
        var seen = CurrentTenant.get().value() + ":sms-nonce:" + nonce;
        return Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(seen, "1", SKEW.multipliedBy(2)));
    }

    private Told read(String body) {
        try {
            return Objects.requireNonNull(json.readValue(body, Told.class));
        } catch (JacksonException e) {
            throw ProblemException.invalid("", "JSON with requestId and status, or with stop.");
        }
    }

    private static ProblemException refused() {
        return new ProblemException(
                HttpStatus.UNAUTHORIZED,
                "not-signed",
                "Not signed",
                "The call is not signed by the gateway of this city, too old, or was made before.");
    }

    /**
     * What a gateway tells.
     *
     * @param status delivered, or anything else
     * @param stop the number of somebody who does not want to be told any more
     */
    record Told(
            @Nullable UUID requestId,
            @Nullable String status,
            @Nullable String stop) {

        @Override
        public String toString() {
            return "a word of a gateway";
        }
    }
}
