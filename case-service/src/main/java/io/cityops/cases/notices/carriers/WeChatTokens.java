package io.cityops.cases.notices.carriers;

import io.cityops.cases.notices.settings.NoticeSettings.WeChat;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The token by which an official account of the bound tenant is let in, kept sealed in Redis until shortly before it
 * ends. One instance asks for a new one at a time; the others come back later.
 */
@Component
class WeChatTokens {

    private static final Duration ASKING = Duration.ofSeconds(15);
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final int MOST_READ = 16_384;

    private final RestClient http = StraightHttp.client();
    private final StringRedisTemplate redis;
    private final CarrierSettings settings;
    private final Seal seal;
    private final JsonMapper json;

    WeChatTokens(StringRedisTemplate redis, CarrierSettings settings, Seal seal, JsonMapper json) {
        this.redis = redis;
        this.settings = settings;
        this.seal = seal;
        this.json = json;
    }

    /** The token; none while somebody else asks for one, or WeChat gives none. */
    Optional<String> token(WeChat account) {
        var kept = redis.opsForValue().get(key(account));
        return kept == null ? renewed(account) : Optional.of(seal.open(kept, purpose()));
    }

    /** Forgets a token that WeChat does not take any more, unless another has come in its place. */
    void forget(WeChat account, String token) {
        var kept = redis.opsForValue().get(key(account));
        if (kept != null && seal.open(kept, purpose()).equals(token)) {
            redis.delete(key(account));
        }
    }

    private Optional<String> renewed(WeChat account) {
        var lock = key(account) + ":asking";
        if (!Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(lock, "1", ASKING))) {
            return Optional.empty();
        }
        try {
            var answer = ask(account);
            var token = answer.path("access_token").asString("");
            if (token.isEmpty()) {
                return Optional.empty();
            }
            var lasts =
                    Duration.ofSeconds(answer.path("expires_in").asLong(7_200)).minus(MARGIN);
            var kept = lasts.compareTo(Duration.ofSeconds(30)) < 0 ? Duration.ofSeconds(30) : lasts;
            redis.opsForValue().set(key(account), seal.seal(token, purpose()), kept);
            return Optional.of(token);
        } finally {
            redis.delete(lock);
        }
    }

    private JsonNode ask(WeChat account) {
        var secret = seal.open(
                account.sealedSecret(), "notices:" + CurrentTenant.get().value());
        var body = json.writeValueAsBytes(
                Map.of("grant_type", "client_credential", "appid", account.appId(), "secret", secret));
        return http.post()
                .uri(settings.wechat() + "/cgi-bin/stable_token")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> read(response));
    }

    JsonNode read(ClientHttpResponse response) throws IOException {
        var body = response.getBody().readNBytes(MOST_READ);
        return response.getStatusCode().is2xxSuccessful() ? json.readTree(body) : json.createObjectNode();
    }

    private static String key(WeChat account) {
        return CurrentTenant.get().value() + ":wechat-token:" + account.appId();
    }

    private static String purpose() {
        return "wechat-token:" + CurrentTenant.get().value();
    }
}
