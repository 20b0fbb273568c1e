package io.cityops.tenant.identity.issuer;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.tenants.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away, tenant by tenant, what was granted and can no longer be used. */
@Component
class ExpiredAuthorizations {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredAuthorizations.class);

    private final Directory directory;
    private final JdbcClient jdbc;

    ExpiredAuthorizations(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void clear() {
        var cleared = directory.all().stream().mapToInt(this::clear).sum();
        LOG.info("cleared {} expired grants", cleared);
    }

    int clear(TenantId tenant) {
        return CurrentTenant.callAs(
                tenant, () -> jdbc.sql("""
                        delete from oauth2_authorization
                        where tenant = ? and created_at < now() - interval '10 minutes'
                        and coalesce(greatest(authorization_code_expires_at, access_token_expires_at,
                                refresh_token_expires_at), created_at) < now() - interval '1 minute'
                        """).param(tenant.value()).update());
    }
}
