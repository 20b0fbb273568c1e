package io.cityops.gateway.address;

import io.cityops.tenancy.Ids;
import org.jspecify.annotations.Nullable;

/** The name of a request in logs, problems and services: taken over from outside only where it is harmless. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";

    private RequestIds() {}

    public static String accept(@Nullable String offered) {
        return offered != null && isHarmless(offered) ? offered : Ids.next().toString();
    }

    private static boolean isHarmless(String offered) {
        if (offered.length() < 8 || offered.length() > 64) {
            return false;
        }
        return offered.chars()
                .allMatch(c ->
                        c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_');
    }
}
