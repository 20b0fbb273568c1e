package io.cityops.tenant.identity.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenant.identity.signin.SignInPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Tells why no code is given or nobody is logged out: the client when it can be told safely, the person otherwise. */
@Component
class Refusals implements AuthenticationFailureHandler {

    private final SignInPage page;

    Refusals(SignInPage page) {
        this.page = page;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        if (refusal instanceof OAuth2AuthorizationCodeRequestAuthenticationException code
                && code.getAuthorizationCodeRequestAuthentication() != null
                && code.getAuthorizationCodeRequestAuthentication().getRedirectUri() != null) {
            response.sendRedirect(back(code.getError(), code.getAuthorizationCodeRequestAuthentication()));
            return;
        }
        var reason = refusal instanceof OAuth2AuthenticationException known
                ? known.getError().toString()
                : "";
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(UTF_8.name());
        response.getWriter().write(page.render(request, "refused", null, Map.of("reason", reason)));
    }

    private static String back(OAuth2Error error, OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        var uri = UriComponentsBuilder.fromUriString(String.valueOf(request.getRedirectUri()))
                .queryParam(OAuth2ParameterNames.ERROR, "{error}")
                .queryParam(OAuth2ParameterNames.ERROR_DESCRIPTION, "{description}");
        if (request.getState() == null) {
            return uri.encode()
                    .buildAndExpand(error.getErrorCode(), error.getDescription())
                    .toUriString();
        }
        return uri.queryParam(OAuth2ParameterNames.STATE, "{state}")
                .encode()
                .buildAndExpand(error.getErrorCode(), error.getDescription(), request.getState())
                .toUriString();
    }
}
