package io.cityops.tenant.identity.signin;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.WebSettings;
import io.cityops.tenant.identity.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** The session of somebody who signs in: first nobody's, then perhaps waiting for a password, then theirs. */
@Component
class SignInSession {

    private static final String AWAITED = "awaits-password";

    private final SignedIn signedIn;
    private final WebSettings addresses;
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    SignInSession(SignedIn signedIn, WebSettings addresses) {
        this.signedIn = signedIn;
        this.addresses = addresses;
    }

    /** Signs somebody in and says where they wanted to go. */
    String begin(Account account, HttpServletRequest request, HttpServletResponse response) {
        renew(request, response);
        request.getSession().removeAttribute(AWAITED);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(SignedIn.as(account));
        SecurityContextHolder.setContext(context);
        signedIn.saveContext(context, request, response);
        var wanted = requests.getRequest(request, response);
        requests.removeRequest(request, response);
        return wanted == null ? home() : wanted.getRedirectUrl();
    }

    void awaitPassword(Account account, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(AWAITED, SignedIn.principal(account.username()));
    }

    /** Who has proved who they are but must choose a password first. */
    Optional<String> awaited(HttpServletRequest request) {
        var session = request.getSession(false);
        var prefix = SignedIn.principal("");
        return session != null && session.getAttribute(AWAITED) instanceof String name && name.startsWith(prefix)
                ? Optional.of(name.substring(prefix.length()))
                : Optional.empty();
    }

    /** A session that somebody planted in the browser before is worth nothing afterwards. */
    private void renew(HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        tokens.saveToken(null, request, response);
    }

    private String home() {
        var tenant = CurrentTenant.get();
        var page = tenant.equals(TenantId.PLATFORM) ? "/platform" : "/t/" + tenant + "/desk";
        return addresses.address(tenant.value()) + "/auth/login?return=" + page;
    }
}
