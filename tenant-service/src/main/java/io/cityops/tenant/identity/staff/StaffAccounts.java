package io.cityops.tenant.identity.staff;

import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.identity.Account;
import io.cityops.tenant.identity.Accounts;
import io.cityops.tenant.identity.NewAccount;
import io.cityops.tenant.identity.WeakPassword;
import io.cityops.tenant.identity.roles.Grants;
import io.cityops.tenant.tenants.TenantOpened;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of the bound tenant as those who can sign in. */
@Component
@Transactional
class StaffAccounts implements Accounts {

    private final People people;
    private final Staffing staffing;
    private final Passwords passwords;
    private final Grants grants;
    private final Audit audit;

    StaffAccounts(People people, Staffing staffing, Passwords passwords, Grants grants, Audit audit) {
        this.people = people;
        this.staffing = staffing;
        this.passwords = passwords;
        this.grants = grants;
        this.audit = audit;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Account> find(String username) {
        return people.findByUsername(username).map(this::account);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> taken(Collection<String> usernames) {
        return people.findByUsernameIn(usernames).stream().map(Person::username).collect(Collectors.toSet());
    }

    @Override
    public void enrol(NewAccount account) {
        staffing.enrol(account);
    }

    @Override
    public void choosePassword(String username, String password) {
        passwords.requireGood(username, password);
        var person = people.findByUsername(username).orElseThrow();
        if (passwords.matches(password, person.password())) {
            throw new WeakPassword("the-same");
        }
        person.choose(passwords.hash(password));
        people.saveAndFlush(person);
        audit.recordBy(username, person.name(), "user.password-chosen", Map.of());
    }

    @Override
    public void assign(String username, UUID unit) {
        var person = people.findByUsername(username).orElseThrow();
        person.workFor(unit);
        people.saveAndFlush(person);
    }

    @Override
    @Transactional(readOnly = true)
    public long inUnit(UUID unit) {
        return people.countByUnit(unit);
    }

    /** The first administrator comes with the tenant; the roles are there by then. */
    @EventListener
    @Order(2)
    void on(TenantOpened opened) {
        var first = opened.administrator();
        var roles = opened.level().equals("platform")
                ? List.of("platform_operator", "tenant_admin")
                : List.of("tenant_admin");
        enrol(new NewAccount(
                first.username(), first.name(), null, null, roles, first.initialPassword(), !opened.demo()));
    }

    private Account account(Person person) {
        return new Account(
                person.username(),
                person.name(),
                person.roles(),
                grants.of(person.roles()),
                person.unit(),
                person.enabled(),
                person.password(),
                person.mustChangePassword(),
                person.passwordChangedAt());
    }
}
