package io.cityops.cases.levels;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import io.cityops.cases.levels.Message.Type;
import io.cityops.cases.levels.Message.Word;
import io.cityops.tenancy.CurrentTenant;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Signs messages in the bound tenant's name (JWS, ES256) and tells whether others' come from whom they say. */
@Component
class Signature {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofMinutes(2);
    private static final Duration ASKED_ANEW = Duration.ofSeconds(10);

    private final LevelKeys keys;
    private final Wire wire;
    private final LevelSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<String, ECKey> known = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();
    private final Cache<String, Boolean> unknown = Caffeine.newBuilder()
            .maximumSize(5_000)
            .expireAfterWrite(ASKED_ANEW)
            .build();

    Signature(LevelKeys keys, Wire wire, LevelSettings settings, JsonMapper json, Clock clock) {
        this.keys = keys;
        this.wire = wire;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    String sign(Message message, String peer) {
        try {
            var key = keys.own();
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(JOSEObjectType.JWT)
                    .keyID(key.getKeyID())
                    .build();
            var signed = new JWSObject(header, new Payload(json.writeValueAsString(claims(message, peer))));
            signed.sign(new ECDSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the bound tenant says to a peer, and until when it stands by it. */
    private Claims claims(Message message, String peer) {
        var now = clock.instant().getEpochSecond();
        return new Claims(
                settings.address(CurrentTenant.get().value()),
                settings.address(peer),
                message.id(),
                now,
                now + LIFE.toSeconds(),
                message.link(),
                message.type(),
                message.word());
    }

    /** Reads a message without believing it. */
    Unverified read(String text) {
        try {
            var signed = JWSObject.parse(text.strip());
            return new Unverified(signed, json.readValue(signed.getPayload().toString(), Claims.class));
        } catch (ParseException | JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new LevelProblem.Unreadable();
        }
    }

    /** Believes a message of that peer, or throws. */
    Message verify(Unverified unverified, String peer) {
        var claims = unverified.claims();
        var header = unverified.signed().getHeader();
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
            throw new LevelProblem.NotAuthentic("Messages are signed with ES256 under a key that is named.");
        }
        var now = clock.instant().getEpochSecond();
        if (claims.expires() + SKEW.toSeconds() < now || claims.issued() - SKEW.toSeconds() > now) {
            throw new LevelProblem.NotAuthentic("The message is out of its time.");
        }
        if (!holds(unverified.signed(), key(peer, header.getKeyID()))) {
            throw new LevelProblem.NotAuthentic("The signature is not the sender's.");
        }
        return new Message(claims.id(), claims.link(), claims.type(), claims.payload());
    }

    private static boolean holds(JWSObject signed, @Nullable ECKey key) {
        try {
            return key != null && signed.verify(new ECDSAVerifier(key.toECPublicKey()));
        } catch (JOSEException e) {
            return false;
        }
    }

    /** A key that is not known yet is fetched, but not again and again for a name that does not exist. */
    private @Nullable ECKey key(String peer, String id) {
        var name = peer + "/" + id;
        if (unknown.getIfPresent(name) != null) {
            return null;
        }
        var cached = known.getIfPresent(name);
        return cached != null ? cached : remember(name, fetch(peer, id));
    }

    private @Nullable ECKey remember(String name, @Nullable ECKey key) {
        if (key == null) {
            unknown.put(name, true);
        } else {
            known.put(name, key);
        }
        return key;
    }

    private @Nullable ECKey fetch(String peer, String id) {
        try {
            return wire.keys(peer).getKeyByKeyId(id) instanceof ECKey key ? key : null;
        } catch (Wire.Unreachable e) {
            throw new LevelProblem.KeyUnavailable();
        }
    }

    /** A message that nothing vouches for yet. */
    record Unverified(JWSObject signed, Claims claims) {}

    /** What is signed. */
    record Claims(
            @JsonProperty("iss") String issuer,
            @JsonProperty("aud") String audience,
            @JsonProperty("jti") UUID id,
            @JsonProperty("iat") long issued,
            @JsonProperty("exp") long expires,
            UUID link,
            Type type,
            Word payload) {

        Claims {
            Objects.requireNonNull(issuer);
            Objects.requireNonNull(audience);
            Objects.requireNonNull(id);
            Objects.requireNonNull(link);
            Objects.requireNonNull(type);
            Objects.requireNonNull(payload);
        }
    }
}
