package io.cityops.cases.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to WeChat's servers. An access token is kept for less than the two hours that it is good for. */
@Component
class HttpWeChat implements WeChat {

    private static final Logger LOG = LoggerFactory.getLogger(HttpWeChat.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration TOKEN_KEPT = Duration.ofMinutes(100);
    private static final int LARGEST = 10 << 20;

    private final RestClient http;
    private final Accounts accounts;
    private final JsonMapper json;
    private final Cache<Account, String> tokens = Caffeine.newBuilder()
            .expireAfterWrite(TOKEN_KEPT)
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
                    .flatMap(account -> http.get()
                            .uri("/cgi-bin/media/get?access_token={token}&media_id={id}", token(account), mediaId)
                            .exchange((request, answer) -> picture(account, answer)));
        } catch (RestClientException e) {
            LOG.warn("WeChat gave no picture: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public boolean say(String follower, String text) {
        try {
            return account().map(account -> said(account, follower, text)).orElse(false);
        } catch (RestClientException e) {
            LOG.warn("WeChat took no message: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    private boolean said(Account account, String follower, String text) {
        var body = Map.of("touser", follower, "msgtype", "text", "text", Map.of("content", text));
        var answer = http.post()
                .uri("/cgi-bin/message/custom/send?access_token={token}", token(account))
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(body))
                .retrieve()
                .body(String.class);
        return code(account, json.readTree(answer == null ? "{}" : answer)) == 0;
    }

    /** A picture, or a word of JSON that says why not. */
    private Optional<byte[]> picture(Account account, ClientHttpResponse answer) throws IOException {
        var type = answer.getHeaders().getContentType();
        var bytes = answer.getBody().readNBytes(LARGEST + 1);
        if (type != null && type.getType().equals("image") && bytes.length <= LARGEST) {
            return Optional.of(bytes);
        }
        if (type != null && type.getSubtype().contains("json")) {
            code(account, json.readTree(bytes));
        }
        return Optional.empty();
    }

    /** What WeChat says of a call; a token that is no good any more is forgotten. */
    private int code(Account account, JsonNode answer) {
        var code = answer.path("errcode").asInt(0);
        if (code == 40001 || code == 40014 || code == 42001) {
            tokens.invalidate(account);
        }
        if (code != 0) {
            LOG.warn("WeChat refused: {}", code);
        }
        return code;
    }

    private String token(Account account) {
        return tokens.get(account, asked -> {
            var answer = http.get()
                    .uri(
                            "/cgi-bin/token?grant_type=client_credential&appid={id}&secret={secret}",
                            asked.appId(),
                            asked.secret())
                    .retrieve()
                    .body(String.class);
            var token = json.readTree(answer == null ? "{}" : answer)
                    .path("access_token")
                    .asString("");
            if (token.isEmpty()) {
                throw new RestClientException("WeChat gave no access token");
            }
            return token;
        });
    }

    private Optional<Account> account() {
        return accounts.find().map(Accounts.Kept::account);
    }
}
