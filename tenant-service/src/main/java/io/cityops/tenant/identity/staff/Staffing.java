package io.cityops.tenant.identity.staff;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.identity.NewAccount;
import io.cityops.tenant.identity.Revocation;
import io.cityops.tenant.identity.UnitDirectory;
import io.cityops.tenant.identity.roles.Grants;
import io.cityops.tenant.tenants.InitialPassword;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything an administrator does with the people of the bound tenant, one transaction each. */
@Component
@Transactional
class Staffing {

    private static final String ADMINISTRATOR = "tenant_admin";

    private final People people;
    private final Passwords passwords;
    private final Grants grants;
    private final UnitDirectory units;
    private final Revocation revocation;
    private final Audit audit;

    Staffing(
            People people,
            Passwords passwords,
            Grants grants,
            UnitDirectory units,
            Revocation revocation,
            Audit audit) {
        this.people = people;
        this.passwords = passwords;
        this.grants = grants;
        this.units = units;
        this.revocation = revocation;
        this.audit = audit;
    }

    Person enrol(NewAccount account) {
        requireRoles(account.roles());
        requireUnit(account.unit());
        if (people.existsByUsername(account.username())) {
            throw new StaffProblem.UsernameTaken(account.username());
        }
        var person = people.saveAndFlush(new Person(account, passwords.hash(account.password())));
        audit.record("user.added", account.username(), Map.of("roles", account.roles()));
        return person;
    }

    Person assign(UUID id, Person.Duties duties) {
        requireRoles(duties.roles());
        requireUnit(duties.unit());
        var person = get(id);
        var wasAdministrator = person.holds(ADMINISTRATOR);
        person.workAs(duties);
        if (wasAdministrator && !person.holds(ADMINISTRATOR)) {
            requireAnotherAdministrator(person);
        }
        if (!person.enabled()) {
            revocation.ofAccount(person.username());
        }
        audit.record("user.changed", person.username(), Map.of("roles", duties.roles(), "enabled", duties.enabled()));
        return people.saveAndFlush(person);
    }

    /** Gives somebody a new initial password and ends what they are signed in to. */
    String reset(UUID id) {
        var person = get(id);
        var password = InitialPassword.random();
        person.begin(passwords.hash(password));
        people.saveAndFlush(person);
        revocation.ofAccount(person.username());
        audit.record("user.password-reset", person.username(), Map.of());
        return password;
    }

    /** Does so for whoever has administered the tenant longest, on behalf of an operator. */
    GivenPassword resetFirstAdministrator() {
        var first = people.findByEnabledTrue().stream()
                .filter(person -> person.holds(ADMINISTRATOR))
                .min(Comparator.comparing(Person::id))
                .orElseThrow(StaffProblem.NoAdministrator::new);
        var password = reset(first.id());
        audit.recordIn(
                TenantId.PLATFORM,
                "tenant.administrator-reset",
                CurrentTenant.get().value(),
                Map.of("username", first.username()));
        return new GivenPassword(first.username(), first.name(), password);
    }

    Person get(UUID id) {
        return people.findById(id).orElseThrow(() -> ProblemException.notFound("user"));
    }

    private void requireRoles(List<String> codes) {
        var unknown = grants.unknown(codes);
        if (!unknown.isEmpty()) {
            throw new StaffProblem.UnknownRoles(unknown);
        }
    }

    private void requireUnit(@Nullable UUID unit) {
        if (unit != null && units.names(List.of(unit)).isEmpty()) {
            throw new StaffProblem.UnknownUnit();
        }
    }

    private void requireAnotherAdministrator(Person leaving) {
        if (people.findByEnabledTrue().stream()
                .noneMatch(other -> !other.id().equals(leaving.id()) && other.holds(ADMINISTRATOR))) {
            throw new StaffProblem.LastAdministrator();
        }
    }

    /** An initial password and whose it is. */
    record GivenPassword(String username, String name, String initialPassword) {

        @Override
        public String toString() {
            return "GivenPassword[" + username + "]";
        }
    }
}
