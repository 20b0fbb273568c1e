package io.cityops.gateway.door;

import io.cityops.gateway.tokens.AccessToken;
import org.jspecify.annotations.Nullable;

/**
 * Who comes.
 *
 * @param name under which this caller's requests are counted at one tenant
 * @param authorization what the services are shown; absent for those who show nothing
 */
record Caller(String name, @Nullable CharSequence authorization) {

    static Caller unknownFrom(String networkAddress) {
        return new Caller("ip:" + networkAddress, null);
    }

    static Caller machine(AccessToken token) {
        return new Caller("machine:" + token.subject(), token.header());
    }

    static Caller person(String subject, String token) {
        return new Caller("user:" + subject, Callers.BEARER + token);
    }

    @Override
    public String toString() {
        return name;
    }
}
