package io.cityops.tenant.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in at the bound tenant, as far as signing in needs to know them.
 *
 * @param password as it is kept: hashed
 * @param since when the password was chosen; whatever was signed before that no longer counts
 */
public record Account(
        String username,
        String name,
        List<String> roles,
        List<String> permissions,
        @Nullable UUID unit,
        boolean enabled,
        String password,
        boolean mustChangePassword,
        Instant since) {

    @Override
    public String toString() {
        return "Account[" + username + "]";
    }
}
