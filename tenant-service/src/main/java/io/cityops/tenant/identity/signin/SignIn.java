package io.cityops.tenant.identity.signin;

import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.identity.Account;
import io.cityops.tenant.identity.Accounts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Proves by a password that somebody is who they say. Nothing tells whether the name or the password was wrong. */
@Component
class SignIn {

    private static final int LONGEST = 200;

    private final Accounts accounts;
    private final Throttle throttle;
    private final Audit audit;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodysPassword = encoder.encode("nobody signs in with this one");

    SignIn(Accounts accounts, Throttle throttle, Audit audit) {
        this.accounts = accounts;
        this.throttle = throttle;
        this.audit = audit;
    }

    Outcome attempt(String username, String password, String address) {
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST || password.length() > LONGEST) {
            return new Outcome.Refused();
        }
        var wait = throttle.tryAs(name, address);
        if (wait.isPositive()) {
            return new Outcome.TooOften(wait);
        }
        var account = accounts.find(name).filter(Account::enabled);
        var hashed = account.map(Account::password).orElse(nobodysPassword);
        if (!encoder.matches(password, hashed) || account.isEmpty()) {
            account.ifPresent(found ->
                    audit.recordBy(found.username(), found.name(), "sign-in.refused", Map.of("address", address)));
            return new Outcome.Refused();
        }
        throttle.forgive(name, address);
        return proved(account.get(), address);
    }

    private Outcome proved(Account account, String address) {
        if (account.mustChangePassword()) {
            return new Outcome.MustChange(account);
        }
        audit.recordBy(account.username(), account.name(), "sign-in", Map.of("address", address));
        return new Outcome.Proved(account);
    }

    /** What came of an attempt. */
    sealed interface Outcome {

        record Proved(Account account) implements Outcome {}

        record MustChange(Account account) implements Outcome {}

        record Refused() implements Outcome {}

        record TooOften(Duration pause) implements Outcome {}
    }
}
