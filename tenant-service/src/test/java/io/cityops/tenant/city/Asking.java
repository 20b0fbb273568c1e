package io.cityops.tenant.city;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import io.cityops.tenancy.TenantId;
import java.util.List;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who asks in a test. */
public final class Asking {

    private Asking() {}

    /** Somebody of a tenant with these permissions. */
    public static RequestPostProcessor as(TenantId tenant, String... permissions) {
        return jwt().jwt(token -> token.subject(tenant + ":ann")
                .claim("tenant", tenant.value())
                .claim("username", "ann")
                .claim("name", "Ann")
                .claim("permissions", List.of(permissions)));
    }
}
