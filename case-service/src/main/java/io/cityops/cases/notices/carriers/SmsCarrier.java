package io.cityops.cases.notices.carriers;

import io.cityops.cases.notices.Channel;
import io.cityops.cases.notices.post.Carrier;
import io.cityops.cases.notices.post.Outgoing;
import io.cityops.cases.notices.settings.NoticeSettings;
import io.cityops.cases.notices.settings.NoticeSettings.Sms;
import io.cityops.cases.reach.Reach;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.CallSignature;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands text messages to the tenant's gateway by a signed call: the gateway's own template, and the values for it. The
 * request's id is the letter's, by which a gateway takes the same message once; so it may be handed over again.
 */
@Component
class SmsCarrier implements Carrier {

    private static final int MOST_READ = 16_384;

    private final RestClient http;
    private final Seal seal;
    private final Reach reach;
    private final JsonMapper json;
    private final Clock clock;

    SmsCarrier(Seal seal, Reach reach, JsonMapper json, Clock clock) {
        this.seal = seal;
        this.reach = reach;
        this.json = json;
        this.clock = clock;
        this.http = StraightHttp.client();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean mayRepeat() {
        return true;
    }

    @Override
    public Handover carry(UUID id, Outgoing message, NoticeSettings settings) {
        var gateway = Objects.requireNonNull(settings.sms());
        var template = gateway.templates().get(message.occasion());
        if (template == null) {
            return new Handover.Never("no_template");
        }
        var address = URI.create(gateway.url());
        try {
            reach.of(address.getHost());
            var body =
                    json.writeValueAsBytes(new Call(id, message.to(), gateway.signature(), template, message.values()));
            return call(address, gateway, body);
        } catch (Reach.OutOfReach e) {
            var why = String.valueOf(e.getMessage());
            return e.forGood() ? new Handover.Never(why) : new Handover.NotNow(why);
        } catch (ResourceAccessException e) {
            return new Handover.Unclear("no_answer");
        }
    }

    private Handover call(URI address, Sms gateway, byte[] body) {
        var secret = seal.open(
                gateway.sealedSecret(), "notices:" + CurrentTenant.get().value());
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var nonce = UUID.randomUUID().toString();
        var path = Objects.requireNonNullElse(address.getRawPath(), "");
        return http.post()
                .uri(address)
                .contentType(MediaType.APPLICATION_JSON)
                .header("X-Key", gateway.keyId())
                .header("X-Timestamp", timestamp)
                .header("X-Nonce", nonce)
                .header("X-Signature", CallSignature.of(secret, "POST", path, timestamp, nonce, body))
                .body(body)
                .exchange((request, response) -> outcome(response));
    }

    private Handover outcome(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        if (status / 100 == 2) {
            return answer(response.getBody().readNBytes(MOST_READ));
        }
        var why = "gateway_" + status;
        if (status == 408 || status == 429) {
            return new Handover.NotNow(why);
        }
        return status / 100 == 4 ? new Handover.Never(why) : new Handover.Unclear(why);
    }

    /** A gateway that says nothing has taken it; one that refuses says why. */
    private Handover answer(byte[] body) {
        try {
            var answer = body.length == 0 ? Map.of() : json.readValue(body, Map.class);
            return "rejected".equals(answer.get("status"))
                    ? new Handover.Never("gateway_" + plain(String.valueOf(answer.get("code"))))
                    : new Handover.Taken();
        } catch (JacksonException e) {
            return new Handover.Unclear("gateway_answer_not_understood");
        }
    }

    private static String plain(String code) {
        var clean = code.replaceAll("[^A-Za-z0-9_.-]", "");
        return clean.substring(0, Math.min(40, clean.length()));
    }

    /** What a gateway is told. */
    record Call(UUID requestId, String phone, String signature, String template, List<String> values) {

        @Override
        public String toString() {
            return "a call to a gateway";
        }
    }
}
