package io.cityops.cases.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to WeChat's servers. An access token is kept until shortly before it ends. */
@Component
class HttpWeChat implements WeChat {

    private static final Logger LOG = LoggerFactory.getLogger(HttpWeChat.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Set<Integer> NO_TOKEN = Set.of(40001, 40014, 42001);
    private static final byte[] NOTHING = {};
    private static final int LARGEST = 10 << 20;

    private final RestClient http;
    private final Accounts accounts;
    private final JsonMapper json;
    private final Cache<Account, Token> tokens = Caffeine.newBuilder()
            .expireAfter(Expiry.<Account, Token>writing((account, token) -> token.lasts()))
            .maximumSize(5_000)
            .build();

    HttpWeChat(WeChatSettings settings, Accounts accounts, JsonMapper json) {
        var factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(ANSWER);
        this.http = RestClient.builder()
                .baseUrl(settings.api().toString())
                .requestFactory(factory)
                .build();
        this.accounts = accounts;
        this.json = json;
    }

    @Override
    public boolean connected() {
        return accounts.find().isPresent();
    }

    @Override
    public Optional<byte[]> picture(String mediaId) {
        try {
            return account()
                    .map(account -> twice(account, token -> picture(token, mediaId)))
                    .map(Answer::picture)
                    .filter(picture -> picture.length > 0);
        } catch (RestClientException | JacksonException e) {
            LOG.warn("WeChat gave no picture: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public boolean say(String follower, String text) {
        try {
            return account()
                    .map(account ->
                            twice(account, token -> said(token, follower, text)).code() == 0)
                    .orElse(false);
        } catch (RestClientException | JacksonException e) {
            LOG.warn("WeChat took no message: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Calls again, once, with a new token where the one that was kept is no good any more: surely nothing was done then. */
    private Answer twice(Account account, Function<String, Answer> call) {
        var token = token(account);
        var answer = call.apply(token);
        if (NO_TOKEN.contains(answer.code())) {
            tokens.asMap().computeIfPresent(account, (key, kept) -> kept.text().equals(token) ? null : kept);
            answer = call.apply(token(account));
        }
        if (answer.code() != 0) {
            LOG.warn("WeChat refused: {}", answer.code());
        }
        return answer;
    }

    private Answer said(String token, String follower, String text) {
        var body = Map.of("touser", follower, "msgtype", "text", "text", Map.of("content", text));
        return new Answer(
                post("/cgi-bin/message/custom/send?access_token={token}", body, token)
                        .path("errcode")
                        .asInt(0),
                NOTHING);
    }

    private Answer picture(String token, String mediaId) {
        return http.get()
                .uri("/cgi-bin/media/get?access_token={token}&media_id={id}", token, mediaId)
                .exchange((request, answer) -> picture(answer));
    }

    /** A picture, or a word of JSON that says why not. */
    private Answer picture(ClientHttpResponse answer) throws IOException {
        var type = answer.getHeaders().getContentType();
        var bytes = answer.getBody().readNBytes(LARGEST + 1);
        if (type != null && type.getType().equals("image") && bytes.length <= LARGEST) {
            return new Answer(0, bytes);
        }
        var told = bytes.length > 0 && bytes[0] == '{' ? json.readTree(bytes) : json.createObjectNode();
        return new Answer(told.path("errcode").asInt(0), NOTHING);
    }

    private String token(Account account) {
        return tokens.get(account, this::ask).text();
    }

    /** Asks for the stable token (稳定版): asking again does not end the one that others of us use. */
    private Token ask(Account account) {
        var answer = post(
                "/cgi-bin/stable_token",
                Map.of("grant_type", "client_credential", "appid", account.appId(), "secret", account.secret()));
        var token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new RestClientException("WeChat gave no access token");
        }
        var lasts = Duration.ofSeconds(answer.path("expires_in").asLong(7_200)).minus(MARGIN);
        return new Token(token, lasts.compareTo(SHORTEST) < 0 ? SHORTEST : lasts);
    }

    private JsonNode post(String path, Object body, Object... variables) {
        var answer = http.post()
                .uri(path, variables)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(body))
                .retrieve()
                .body(String.class);
        return json.readTree(answer == null ? "{}" : answer);
    }

    private Optional<Account> account() {
        return accounts.find().map(Accounts.Kept::account);
    }

    private record Token(String text, Duration lasts) {

        @Override
        public String toString() {
            return "a token";
        }
    }

    /** @param code zero where WeChat did what it was asked for */
    @SuppressWarnings("ArrayRecordComponent")
    private record Answer(int code, byte[] picture) {}
}
