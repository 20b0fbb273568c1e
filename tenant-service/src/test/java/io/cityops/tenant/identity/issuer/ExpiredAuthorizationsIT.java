package io.cityops.tenant.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.Browser;
import io.cityops.tenant.Cities;
import io.cityops.tenant.TenantServiceTest;
import io.cityops.tenant.tenants.Opening;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TenantServiceTest
class ExpiredAuthorizationsIT {

    private static final TenantId ASIA = new TenantId("asia");

    @LocalServerPort
    int port;

    @Autowired
    Opening opening;

    @Autowired
    ExpiredAuthorizations expired;

    @Autowired
    JdbcClient jdbc;

    @Test
    void goWhenNothingOfThemCanBeUsedAnyMore() {
        Cities.open(opening, "asia");
        var browser = new Browser(port);
        var tokens = browser.tokens("asia", "admin", Cities.PASSWORD);
        CurrentTenant.runAs(ASIA, () -> {
            jdbc.sql("""
                            insert into oauth2_authorization (id, registered_client_id, principal_name,
                                authorization_grant_type, access_token_expires_at, created_at)
                            values (?, 'm', 'asia:m', 'client_credentials', now() - interval '1 hour', now() - interval '2 hours')
                            """).param(UUID.randomUUID().toString()).update();
            jdbc.sql("update oauth2_authorization set created_at = now() - interval '1 hour'")
                    .update();
        });

        assertThat(expired.clear(ASIA)).isPositive();
        assertThat(expired.clear(ASIA)).isZero();
        assertThat(browser.refresh("asia", tokens.get("refresh_token").asString())
                        .statusCode())
                .isEqualTo(200);
    }
}
