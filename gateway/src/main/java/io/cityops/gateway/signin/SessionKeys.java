package io.cityops.gateway.signin;

import io.cityops.tenancy.TenantId;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** What lies in a session under which name. */
final class SessionKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PROOF = "proof";
    private static final String LEAVING = "leaving:";
    private static final String SIGNED_IN = "signed-in:";
    private static final String PENDING = "pending:";
    private static final int MOST_PENDING = 8;

    private SessionKeys() {}

    static @Nullable SignedIn signedIn(Session session, TenantId tenant) {
        return session.getAttribute(SIGNED_IN + tenant);
    }

    static void signIn(Session session, TenantId tenant, SignedIn signedIn) {
        session.setAttribute(SIGNED_IN + tenant, signedIn);
    }

    static void signOut(Session session, TenantId tenant) {
        session.removeAttribute(SIGNED_IN + tenant);
    }

    static boolean isEmpty(Session session) {
        return session.getAttributeNames().stream().noneMatch(name -> name.startsWith(SIGNED_IN));
    }

    /** Remembers a sign-in that has been begun; the oldest are forgotten where somebody begins many. */
    static void begin(Session session, PendingSignIn pending) {
        var begun = session.getAttributeNames().stream()
                .filter(name -> name.startsWith(PENDING))
                .toList();
        if (begun.size() >= MOST_PENDING) {
            begun.forEach(session::removeAttribute);
        }
        session.setAttribute(PENDING + pending.request().getState(), pending);
    }

    static @Nullable PendingSignIn pending(Session session, String state) {
        return session.getAttribute(PENDING + state);
    }

    static void forget(Session session, String state) {
        session.removeAttribute(PENDING + state);
    }

    static @Nullable String proof(Session session) {
        return session.getAttribute(PROOF);
    }

    static String renewProof(Session session) {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        var proof = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        session.setAttribute(PROOF, proof);
        return proof;
    }

    static void leave(Session session, TenantId tenant, String idToken) {
        session.setAttribute(LEAVING + tenant, idToken);
    }

    static @Nullable String leaving(Session session, TenantId tenant) {
        return session.getAttribute(LEAVING + tenant);
    }

    static void left(Session session, TenantId tenant) {
        session.removeAttribute(LEAVING + tenant);
    }
}
