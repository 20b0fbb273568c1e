package io.cityops.tenant.identity.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.WebSettings;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the bound tenant's issuer has granted. A grant of one tenant is nothing at another's issuer, which is checked
 * here and by the database. A grant is changed only by whoever saw its latest state: of two who redeem the same code or
 * the same refresh token at once, one succeeds.
 */
@Component
class Authorizations implements OAuth2AuthorizationService {

    static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType("id_token");
    private static final String TENANT = "tenant";
    private static final String SEEN = "seen";

    private final OAuth2AuthorizationService rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final WebSettings addresses;
    private final GrantOfIdToken grants;

    Authorizations(
            JdbcTemplate jdbc,
            Clients clients,
            PlatformTransactionManager transactions,
            WebSettings addresses,
            GrantOfIdToken grants) {
        this.rows = CurrentTenant.callAs(TenantId.PLATFORM, () -> new JdbcOAuth2AuthorizationService(jdbc, clients));
        this.jdbc = JdbcClient.create(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.addresses = addresses;
        this.grants = grants;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        String seen = authorization.getAttribute(SEEN);
        var kept = OAuth2Authorization.from(authorization)
                .attributes(attributes -> {
                    attributes.remove(SEEN);
                    attributes.put(TENANT, CurrentTenant.get().value());
                })
                .build();
        transaction.executeWithoutResult(status -> {
            if (seen != null) {
                replace(kept, seen);
            }
            rows.save(kept);
        });
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        rows.remove(authorization);
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return own(rows.findById(id));
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        var found = own(rows.findByToken(token, type));
        return found == null && type != null && type.equals(ID_TOKEN)
                ? grants.of(token).map(this::findById).orElse(null)
                : found;
    }

    /** The grant whose last but one refresh token this was. */
    Optional<Successor> successorOf(String refreshToken) {
        return jdbc.sql("""
                        select id, rotated_at > now() - interval '10 seconds' from oauth2_authorization
                        where previous_refresh_token = ?
                        """)
                .param(hash(refreshToken))
                .query((row, number) -> new Found(row.getString(1), row.getBoolean(2)))
                .optional()
                .flatMap(found -> Optional.ofNullable(findById(found.id()))
                        .map(authorization -> new Successor(authorization, found.fresh())));
    }

    private void replace(OAuth2Authorization next, String seen) {
        jdbc.sql("select id from oauth2_authorization where id = ? for update")
                .param(next.getId())
                .query()
                .listOfRows();
        var current = rows.findById(next.getId());
        if (current == null || !fingerprint(current).equals(seen)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
        }
        var before = value(current.getRefreshToken());
        if (!before.isEmpty() && !before.equals(value(next.getRefreshToken()))) {
            jdbc.sql("update oauth2_authorization set previous_refresh_token = ?, rotated_at = now() where id = ?")
                    .params(hash(before), next.getId())
                    .update();
        }
    }

    private @Nullable OAuth2Authorization own(@Nullable OAuth2Authorization found) {
        if (found == null
                || !Issuer.isBound(addresses)
                || !CurrentTenant.get().value().equals(found.getAttribute(TENANT))) {
            return null;
        }
        return OAuth2Authorization.from(found)
                .attribute(SEEN, fingerprint(found))
                .build();
    }

    private static String fingerprint(OAuth2Authorization authorization) {
        var code = authorization.getToken(OAuth2AuthorizationCode.class);
        return hash(value(code)
                + (code != null && code.isInvalidated())
                + value(authorization.getAccessToken())
                + value(authorization.getRefreshToken()));
    }

    private static String value(OAuth2Authorization.@Nullable Token<?> token) {
        return token == null ? "" : token.getToken().getTokenValue();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A grant, and whether its refresh token was exchanged only just now. */
    record Successor(OAuth2Authorization authorization, boolean fresh) {}

    private record Found(String id, boolean fresh) {}
}
