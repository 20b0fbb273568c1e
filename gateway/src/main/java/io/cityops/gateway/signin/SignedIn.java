package io.cityops.gateway.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the person at a browser has signed in to one tenant, and the tokens that prove it to the services. Lies in the session,
 * one for each tenant; never leaves the door towards the browser.
 *
 * @param subject who it is, as the issuer says
 */
record SignedIn(
        String subject,
        String accessToken,
        Instant accessUntil,
        @Nullable String refreshToken,
        String idToken) implements Serializable {

    private static final Duration MARGIN = Duration.ofSeconds(20);

    /** Whether the access token will still be good when it arrives at a service. */
    boolean isFresh() {
        return Instant.now().plus(MARGIN).isBefore(accessUntil);
    }

    @Override
    public String toString() {
        return "SignedIn[" + subject + "]";
    }
}
