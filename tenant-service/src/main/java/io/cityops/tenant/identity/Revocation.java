package io.cityops.tenant.identity;

/** Takes back what was granted to somebody at the bound tenant: they have to sign in anew. */
public interface Revocation {

    void ofAccount(String username);

    void ofMachine(String clientId);
}
