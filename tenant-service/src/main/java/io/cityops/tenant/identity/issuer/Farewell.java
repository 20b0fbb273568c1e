package io.cityops.tenant.identity.issuer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.oidc.web.authentication.OidcLogoutAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Logs somebody out at the wish of the client: the session ends, and with it what the client was granted. */
@Component
class Farewell implements AuthenticationSuccessHandler {

    private final Authorizations authorizations;
    private final AuthenticationSuccessHandler session = new OidcLogoutAuthenticationSuccessHandler();

    Farewell(Authorizations authorizations) {
        this.authorizations = authorizations;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        if (authentication instanceof OidcLogoutAuthenticationToken logout && logout.getIdTokenHint() != null) {
            var granted = authorizations.findByToken(logout.getIdTokenHint(), Authorizations.ID_TOKEN);
            if (granted != null) {
                authorizations.remove(granted);
            }
        }
        session.onAuthenticationSuccess(request, response, authentication);
    }
}
