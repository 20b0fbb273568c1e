package io.cityops.cases.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.web.Public;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where WeChat brings what followers say. It proves itself by a signature, and waits five seconds for the answer. */
@RestController
@RequestMapping("/t/{tenant}/api/channels/wechat/callback")
class CallbackController {

    private static final MediaType TEXT = new MediaType("text", "plain", UTF_8);
    private static final MediaType XML = new MediaType("text", "xml", UTF_8);

    private final Accounts accounts;
    private final Hurry hurry;
    private final Clock clock;

    CallbackController(Accounts accounts, Hurry hurry, Clock clock) {
        this.accounts = accounts;
        this.hurry = hurry;
        this.clock = clock;
    }

    /** WeChat asks whether this address is the account's. */
    @Public
    @GetMapping
    ResponseEntity<String> check(
            @RequestParam String signature,
            @RequestParam String timestamp,
            @RequestParam String nonce,
            @RequestParam String echostr) {
        requireSigned(account(), signature, timestamp, nonce);
        return answer(TEXT, echostr);
    }

    @Public
    @PostMapping
    ResponseEntity<String> hear(
            @RequestParam String timestamp,
            @RequestParam String nonce,
            @RequestParam(required = false) @Nullable String signature,
            @RequestParam(name = "msg_signature", required = false) @Nullable String sealedSignature,
            @RequestParam(name = "encrypt_type", required = false) @Nullable String encryption,
            @RequestBody byte[] body) {
        var account = account();
        if (!"aes".equals(encryption)) {
            if (account.encrypted() || signature == null) {
                throw new WeChatProblem.Forged();
            }
            requireSigned(account, signature, timestamp, nonce);
            var message = Message.of(Xml.read(body));
            var said = hurry.answer(message);
            return said.isEmpty() ? answer(TEXT, "success") : answer(XML, reply(message, said));
        }
        var sealed = Xml.read(body).getOrDefault("Encrypt", "");
        if (sealedSignature == null) {
            throw new WeChatProblem.Forged();
        }
        requireSigned(account, sealedSignature, timestamp, nonce, sealed);
        var envelope = new Envelope(account);
        var message = Message.of(Xml.read(envelope.open(sealed).getBytes(UTF_8)));
        var said = hurry.answer(message);
        return said.isEmpty()
                ? answer(TEXT, "success")
                : answer(XML, sealed(account, envelope.seal(reply(message, said))));
    }

    private void requireSigned(Account account, String signature, String timestamp, String nonce, String... more) {
        var parts = new String[3 + more.length];
        parts[0] = account.token();
        parts[1] = timestamp;
        parts[2] = nonce;
        System.arraycopy(more, 0, parts, 3, more.length);
        if (!Signature.matches(signature, parts) || !Signature.isFresh(timestamp, clock.instant())) {
            throw new WeChatProblem.Forged();
        }
    }

    private String reply(Message message, String said) {
        var reply = new LinkedHashMap<String, String>();
        reply.put("ToUserName", message.from());
        reply.put("FromUserName", message.to());
        reply.put("CreateTime", Long.toString(clock.instant().getEpochSecond()));
        reply.put("MsgType", "text");
        reply.put("Content", said);
        return Xml.write(reply);
    }

    private String sealed(Account account, String reply) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var nonce = UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> sealed = new LinkedHashMap<>();
        sealed.put("Encrypt", reply);
        sealed.put("MsgSignature", Signature.of(account.token(), timestamp, nonce, reply));
        sealed.put("TimeStamp", timestamp);
        sealed.put("Nonce", nonce);
        return Xml.write(sealed);
    }

    private Account account() {
        return accounts.find().map(Accounts.Kept::account).orElseThrow(WeChatProblem.NoAccount::new);
    }

    private static ResponseEntity<String> answer(MediaType type, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }
}
