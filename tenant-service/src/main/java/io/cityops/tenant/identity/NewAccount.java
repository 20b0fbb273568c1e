package io.cityops.tenant.identity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who is to be able to sign in at the bound tenant. */
public record NewAccount(
        String username,
        String name,
        @Nullable String phone,
        @Nullable UUID unit,
        List<String> roles,
        String password,
        boolean mustChangePassword) {

    @Override
    public String toString() {
        return "NewAccount[" + username + "]";
    }
}
