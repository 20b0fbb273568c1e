package io.cityops.tenant.identity;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Those who can sign in at the bound tenant. */
public interface Accounts {

    Optional<Account> find(String username);

    /** Those of these names that somebody has. */
    Set<String> taken(Collection<String> usernames);

    /** Adds somebody; a name that is taken is refused. */
    void enrol(NewAccount account);

    /** Takes the password that its owner chose, when it is good enough. */
    void choosePassword(String username, String password);

    /** Puts somebody to work for a unit (单位). */
    void assign(String username, UUID unit);

    /** How many people work for a unit. */
    long inUnit(UUID unit);
}
