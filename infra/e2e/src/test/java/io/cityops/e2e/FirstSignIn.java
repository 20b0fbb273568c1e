package io.cityops.e2e;

/** Signing in with an initial password, which must be changed on the way. */
final class FirstSignIn {

    private FirstSignIn() {}

    static Client changing(String tenant, String username, String initial, String chosen) {
        Client.firstSignIn(tenant, username, initial, chosen);
        return Client.signedIn(tenant, username, chosen);
    }
}
