package io.cityops.tenant.identity.issuer;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.identity.Revocation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RevokedAuthorizations implements Revocation {

    private final JdbcClient jdbc;

    RevokedAuthorizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ofAccount(String username) {
        var tenant = CurrentTenant.get().value();
        jdbc.sql("delete from oauth2_authorization where tenant = ? and principal_name = ?")
                .params(tenant, tenant + ":" + username)
                .update();
    }

    @Override
    public void ofMachine(String clientId) {
        jdbc.sql("delete from oauth2_authorization where tenant = ? and registered_client_id = ?")
                .params(CurrentTenant.get().value(), clientId)
                .update();
    }
}
