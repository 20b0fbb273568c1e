package io.cityops.gateway.signin;

import java.io.Serializable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * A sign-in that a browser has begun and not yet come back from.
 *
 * @param tenant where it signs in
 * @param request what was asked of the issuer, with state, nonce and the secret of the code exchange
 * @param returnTo where it goes afterwards
 */
record PendingSignIn(String tenant, OAuth2AuthorizationRequest request, String returnTo) implements Serializable {}
