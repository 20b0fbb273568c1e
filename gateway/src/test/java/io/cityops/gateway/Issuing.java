package io.cityops.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Signs tokens as the tenant service would, and redeems codes and refresh tokens once each. */
final class Issuing {

    static final String BASE = "http://localhost:8080";

    final AtomicInteger refreshes = new AtomicInteger();
    volatile Duration accessLife = Duration.ofMinutes(5);

    private final RSAKey key = newKey();
    private final RSAKey foreignKey = newKey();
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, Grant> refreshTokens = new ConcurrentHashMap<>();

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String jwks() {
        return new JWKSet(key.toPublicJWK()).toString();
    }

    String accessToken(String tenant, String username) {
        return accessToken(tenant, username, Duration.ofMinutes(5));
    }

    String accessToken(String tenant, String username, Duration life) {
        return sign(access(tenant, username, life).build(), key);
    }

    String tokenOfForeignKey(String tenant) {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        return sign(header, access(tenant, "mallory", Duration.ofMinutes(5)).build(), foreignKey);
    }

    String tokenWithIssuer(String tenant, String issuer) {
        return sign(
                access(tenant, "mallory", Duration.ofMinutes(5)).issuer(issuer).build(), key);
    }

    String tokenWithAudience(String tenant, String audience) {
        return sign(
                access(tenant, "mallory", Duration.ofMinutes(5))
                        .audience(audience)
                        .build(),
                key);
    }

    private static JWTClaimsSet.Builder access(String tenant, String username, Duration life) {
        return new JWTClaimsSet.Builder()
                .issuer(BASE + "/t/" + tenant)
                .subject(tenant + ":" + username)
                .audience(List.of("api"))
                .claim("tenant", tenant)
                .claim("username", username)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(life)));
    }

    private String sign(JWTClaimsSet claims, RSAKey with) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(with.getKeyID()).build(), claims, with);
    }

    private static String sign(JWSHeader header, JWTClaimsSet claims, RSAKey with) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(with));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The user has signed in on the issuer's page: a code for what the browser brought there. */
    String codeFor(String tenant, String username, Map<String, String> authorizationRequest) {
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(
                        tenant,
                        username,
                        authorizationRequest.get("nonce"),
                        authorizationRequest.get("code_challenge")));
        return code;
    }

    /** The token endpoint of that tenant; empty where it refuses. */
    Optional<String> tokens(String tenant, Map<String, String> form) {
        var refresh = "refresh_token".equals(form.get("grant_type"));
        var grant = refresh ? refreshTokens.remove(form.get("refresh_token")) : codes.remove(form.get("code"));
        if (refresh) {
            refreshes.incrementAndGet();
        }
        var good = grant != null
                && grant.tenant().equals(tenant)
                && (refresh || grant.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))));
        return good ? Optional.of(answer(grant)) : Optional.empty();
    }

    private String answer(Grant grant) {
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, grant);
        var id = new JWTClaimsSet.Builder(access(grant.tenant(), grant.username(), Duration.ofMinutes(30))
                        .build())
                .audience("browser")
                .claim("azp", "browser")
                .claim("nonce", grant.nonce())
                .build();
        return """
            {"access_token":"%s","refresh_token":"%s","id_token":"%s","token_type":"Bearer","scope":"openid","expires_in":%d}""".formatted(
                        accessToken(grant.tenant(), grant.username(), accessLife),
                        refresh,
                        sign(id, key),
                        accessLife.toSeconds());
    }

    void revokeAll() {
        refreshTokens.clear();
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Grant(String tenant, String username, String nonce, String challenge) {}
}
