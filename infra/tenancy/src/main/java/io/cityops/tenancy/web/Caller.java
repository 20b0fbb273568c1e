package io.cityops.tenancy.web;

import io.cityops.tenancy.TenantId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Who asks, as the verified token says.
 *
 * @param username name of the account, or of the client for a machine
 * @param name what people call them
 * @param unit the unit (单位) they work for
 * @param machine whether it is a program that asks in its own name
 */
public record Caller(
        TenantId tenant,
        String username,
        String name,
        Set<String> roles,
        Set<String> permissions,
        @Nullable UUID unit,
        boolean machine) {

    /** Who asks, if anybody signed in does. */
    public static Optional<Caller> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof JwtAuthenticationToken token
                ? Optional.of(of(token.getToken()))
                : Optional.empty();
    }

    /**
     * Who asks, where only the signed-in get.
     *
     * @throws IllegalStateException where that was not made sure of
     */
    public static Caller current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Whether they hold one of the permissions. */
    public boolean may(String... anyOf) {
        for (var permission : anyOf) {
            if (permissions.contains(permission)) {
                return true;
            }
        }
        return false;
    }

    private static Caller of(Jwt token) {
        var username = text(token, "username");
        var client = text(token, "client_id");
        var unit = text(token, "unit");
        String account = username != null ? username : client != null ? client : String.valueOf(token.getSubject());
        var name = text(token, "name");
        return new Caller(
                new TenantId(String.valueOf(token.getClaimAsString("tenant"))),
                account,
                name != null ? name : account,
                set(token, "roles"),
                set(token, "permissions"),
                unit == null ? null : UUID.fromString(unit),
                username == null);
    }

    private static @Nullable String text(Jwt token, String claim) {
        return token.getClaimAsString(claim);
    }

    private static Set<String> set(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(new LinkedHashSet<>(values));
    }
}
