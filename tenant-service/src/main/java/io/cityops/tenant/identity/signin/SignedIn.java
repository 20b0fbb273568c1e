package io.cityops.tenant.identity.signin;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.identity.Account;
import io.cityops.tenant.identity.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in at the bound tenant's issuer, kept in the session. Nobody is, when the session is another tenant's,
 * when the account was closed, or when its password was changed after they signed in.
 */
@Component
public class SignedIn extends HttpSessionSecurityContextRepository {

    private final Accounts accounts;

    SignedIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Somebody who has just proved who they are. */
    static Authentication as(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                principal(account.username()),
                null,
                List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
    }

    /** The account that a sign-in stands for, while it still counts. */
    public Optional<Account> accountOf(Authentication signedIn) {
        var name = signedIn.getName();
        var prefix = principal("");
        if (!name.startsWith(prefix)) {
            return Optional.empty();
        }
        return accounts.find(name.substring(prefix.length()))
                .filter(Account::enabled)
                .filter(account -> !account.since().isAfter(provedAt(signedIn)));
    }

    /** How an account is called beyond its tenant. */
    public static String principal(String username) {
        return CurrentTenant.get().value() + ":" + username;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Checked(super.loadDeferredContext(request));
    }

    private static Instant provedAt(Authentication signedIn) {
        return signedIn.getAuthorities().stream()
                .filter(FactorGrantedAuthority.class::isInstance)
                .map(factor -> ((FactorGrantedAuthority) factor).getIssuedAt())
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    private final class Checked implements DeferredSecurityContext {

        private final DeferredSecurityContext kept;
        private @Nullable SecurityContext checked;

        Checked(DeferredSecurityContext kept) {
            this.kept = kept;
        }

        @Override
        public SecurityContext get() {
            if (checked == null) {
                checked = check(kept.get());
            }
            return checked;
        }

        @Override
        public boolean isGenerated() {
            return kept.isGenerated();
        }

        private SecurityContext check(SecurityContext context) {
            var signedIn = context.getAuthentication();
            return signedIn == null || accountOf(signedIn).isPresent()
                    ? context
                    : SecurityContextHolder.createEmptyContext();
        }
    }
}
