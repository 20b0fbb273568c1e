package io.cityops.tenancy.persistence;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.NoTenantBound;
import io.cityops.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.engine.jdbc.connections.spi.MultiTenantConnectionProvider;

/**
 * Tells Hibernate whose rows it works on (the first wall) and gives it connections that see no others (the second).
 * A session may be opened without a tenant, as Spring does while it starts, but it gets no connection.
 */
final class TenantConnections
        implements MultiTenantConnectionProvider<String>, CurrentTenantIdentifierResolver<String> {

    private static final String NOBODY = "";

    private final transient TenantDataSource connections;

    TenantConnections(TenantDataSource connections) {
        this.connections = connections;
    }

    @Override
    public String resolveCurrentTenantIdentifier() {
        return CurrentTenant.isBound() ? CurrentTenant.get().value() : NOBODY;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    @Override
    public Connection getConnection(String tenant) throws SQLException {
        if (tenant.equals(NOBODY)) {
            throw new NoTenantBound();
        }
        return connections.getConnection(new TenantId(tenant));
    }

    @Override
    public void releaseConnection(String tenant, Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public Connection getAnyConnection() throws SQLException {
        return connections.getUnboundConnection();
    }

    @Override
    public void releaseAnyConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
