package io.cityops.search;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import io.cityops.tenancy.TenantId;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who sign in. */
public final class Callers {

    private Callers() {}

    public static RequestPostProcessor of(TenantId tenant, String... permissions) {
        return of(tenant, null, permissions);
    }

    public static RequestPostProcessor of(TenantId tenant, UUID unit, String... permissions) {
        return jwt().jwt(token -> {
            token.issuer("http://localhost:8080/t/" + tenant)
                    .claim("tenant", tenant.value())
                    .claim("username", "somebody")
                    .claim("permissions", List.of(permissions));
            if (unit != null) {
                token.claim("unit", unit.toString());
            }
        });
    }
}
