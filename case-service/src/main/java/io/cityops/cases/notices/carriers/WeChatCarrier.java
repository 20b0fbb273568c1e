package io.cityops.cases.notices.carriers;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.post.Carrier;
import io.cityops.cases.notices.post.Outgoing;
import io.cityops.cases.notices.settings.NoticeSettings;
import io.cityops.cases.notices.settings.NoticeSettings.WeChat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes to followers of the tenant's official account by template messages (模板消息). WeChat takes the same {@code
 * client_msg_id} once within ten minutes, so what it perhaps has may be handed over again within that time.
 */
@Component
class WeChatCarrier implements Carrier {

    /** How long a value may be at WeChat. */
    private static final int LONGEST = 20;

    private final RestClient http = StraightHttp.client();
    private final WeChatTokens tokens;
    private final CarrierSettings settings;
    private final JsonMapper json;

    WeChatCarrier(WeChatTokens tokens, CarrierSettings settings, JsonMapper json) {
        this.tokens = tokens;
        this.settings = settings;
        this.json = json;
    }

    @Override
    public Channel channel() {
        return Channel.WECHAT;
    }

    /** Ten minutes are soon over: what nobody knows of is asked about by an administrator. */
    @Override
    public boolean mayRepeat() {
        return false;
    }

    @Override
    public Handover carry(UUID id, Outgoing message, NoticeSettings settings) {
        var account = Objects.requireNonNull(settings.wechat());
        var template = account.templates().get(message.occasion());
        if (template == null) {
            return new Handover.Never("no_template");
        }
        var body = json.writeValueAsBytes(body(id, message, template));
        try {
            return carry(account, body, true);
        } catch (ResourceAccessException | JacksonException e) {
            return new Handover.Unclear("no_answer");
        }
    }

    /** A token that is taken no more is renewed once. */
    private Handover carry(WeChat account, byte[] body, boolean first) {
        var token = token(account);
        if (token == null) {
            return new Handover.NotNow("no_token");
        }
        var code = send(token, body).path("errcode").asInt(-2);
        return switch (code) {
            case 0 -> new Handover.Taken();
            case 40001, 40014, 42001 -> {
                tokens.forget(account, token);
                yield first ? carry(account, body, false) : new Handover.NotNow("wechat_" + code);
            }
            case -1, 45009, 45011 -> new Handover.NotNow("wechat_" + code);
            case -2 -> new Handover.Unclear("wechat_answer_not_understood");
            default -> new Handover.Never("wechat_" + code);
        };
    }

    private @Nullable String token(WeChat account) {
        try {
            return tokens.token(account).orElse(null);
        } catch (ResourceAccessException | JacksonException e) {
            return null;
        }
    }

    private JsonNode send(String token, byte[] body) {
        return http.post()
                .uri(settings.wechat() + "/cgi-bin/message/template/send?access_token={token}", token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange((request, response) -> tokens.read(response));
    }

    private static Map<String, Object> body(UUID id, Outgoing message, String template) {
        var data = new LinkedHashMap<String, Object>();
        message.text().lines().filter(line -> line.contains("=")).forEach(line -> {
            var at = line.indexOf('=');
            data.put(
                    line.substring(0, at).strip(),
                    Map.of("value", shortened(line.substring(at + 1).strip())));
        });
        return Map.of(
                "touser", message.to(),
                "template_id", template,
                "url", message.link(),
                "client_msg_id", id.toString().replace("-", ""),
                "data", data);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
