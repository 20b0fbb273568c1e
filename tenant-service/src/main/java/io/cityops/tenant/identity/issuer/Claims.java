package io.cityops.tenant.identity.issuer;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.identity.Account;
import io.cityops.tenant.identity.signin.SignedIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** What a token says of its bearer, read anew whenever one is issued, so that a change of role shows within minutes. */
@Component
class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private static final String AUDIENCE = "api";

    private final SignedIn signedIn;

    Claims(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        var claims = context.getClaims();
        claims.claim("tenant", CurrentTenant.get().value());
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            ofMachine(context, claims);
        } else if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            ofPerson(account(context.getPrincipal()), claims);
            addressed(context, claims);
        } else {
            ofIdentity(context, claims);
        }
    }

    private static void ofMachine(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        var client = context.getRegisteredClient();
        claims.subject(SignedIn.principal(client.getClientId()));
        claims.claim("name", client.getClientName());
        claims.claim("roles", list(List.of()));
        claims.claim("permissions", list(context.getAuthorizedScopes()));
        addressed(context, claims);
    }

    private static void ofPerson(Account account, JwtClaimsSet.Builder claims) {
        claims.claim("username", account.username());
        claims.claim("name", account.name());
        claims.claim("roles", list(account.roles()));
        claims.claim("permissions", list(account.permissions()));
        if (account.unit() != null) {
            claims.claim("unit", account.unit().toString());
        }
    }

    private void ofIdentity(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        var account = account(context.getPrincipal());
        claims.claim("username", account.username());
        claims.claim("name", account.name());
        var grant = context.getAuthorization();
        if (grant != null) {
            claims.claim(GrantOfIdToken.CLAIM, grant.getId());
        }
    }

    private static void addressed(JwtEncodingContext context, JwtClaimsSet.Builder claims) {
        claims.audience(list(List.of(AUDIENCE)));
        claims.claim("client_id", context.getRegisteredClient().getClientId());
    }

    private Account account(@Nullable Authentication principal) {
        return Optional.ofNullable(principal)
                .flatMap(signedIn::accountOf)
                .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_GRANT, "The account was closed or its password changed.", null)));
    }

    /** A list that can be read back: immutable ones are refused when the grant is loaded again. */
    private static List<String> list(Collection<String> values) {
        return new ArrayList<>(values.stream().sorted().toList());
    }
}
