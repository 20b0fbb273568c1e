package io.cityops.tenant.identity;

import java.util.Optional;
import java.util.Set;

/** Programs that ask the bound tenant in their own name. */
public interface Machines {

    Optional<Machine> find(String clientId);

    /** Adds a machine that shows this secret and may do what the scopes (permissions) say. */
    void register(String clientId, String name, String secret, Set<String> scopes);

    /**
     * One machine.
     *
     * @param secret as it is kept: hashed
     */
    record Machine(String clientId, String name, String secret, Set<String> scopes) {

        @Override
        public String toString() {
            return "Machine[" + clientId + "]";
        }
    }
}
