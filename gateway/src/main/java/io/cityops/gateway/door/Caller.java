package io.cityops.gateway.door;

import org.jspecify.annotations.Nullable;

/**
 * Who comes.
 *
 * @param name under which this caller's requests are counted at one tenant
 * @param token what the services are shown; absent for those who show nothing
 */
record Caller(String name, @Nullable String token) {

    static Caller unknownFrom(String networkAddress) {
        return new Caller("ip:" + networkAddress, null);
    }

    static Caller machine(String subject, String token) {
        return new Caller("machine:" + subject, token);
    }

    static Caller person(String subject, String token) {
        return new Caller("user:" + subject, token);
    }

    @Override
    public String toString() {
        return name;
    }
}
