package io.cityops.cases.levels;

import com.nimbusds.jose.jwk.JWKSet;

/** Our end of what lies between two levels. */
interface Wire {

    /**
     * Hands a signed message to a peer.
     *
     * @throws Unreachable when nobody took it, so that it is to be tried again
     */
    Delivery deliver(String peer, String message);

    /**
     * The public keys that a peer signs with.
     *
     * @throws Unreachable when they cannot be had
     */
    JWKSet keys(String peer);

    /** How the peer took a message. */
    sealed interface Delivery {

        /** It has had its effect there, now or before. */
        record Taken() implements Delivery {}

        /** It will never be taken. */
        record Refused(String why) implements Delivery {}
    }

    /** Nobody answered, or nobody who could decide. */
    final class Unreachable extends RuntimeException {

        Unreachable(String message) {
            super(message);
        }
    }
}
