package io.cityops.tenant.identity.issuer;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.WebSettings;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;

/** The issuer that a request speaks to. Spring takes it from the address; here it must be the bound tenant's. */
final class Issuer {

    private Issuer() {}

    /** Whether the issuer of the request is the bound tenant's; outside a request the bound tenant alone counts. */
    static boolean isBound(WebSettings addresses) {
        var context = AuthorizationServerContextHolder.getContext();
        return context == null || addresses.address(CurrentTenant.get().value()).equals(context.getIssuer());
    }
}
