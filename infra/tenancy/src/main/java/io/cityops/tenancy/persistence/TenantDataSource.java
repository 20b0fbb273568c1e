package io.cityops.tenancy.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to the shard of the bound tenant that see this tenant's rows only (the second wall). The tenant is told
 * to PostgreSQL when it differs from the one that the pooled connection served last.
 */
public final class TenantDataSource extends AbstractDataSource {

    private final Shards shards;
    private final Cache<PGConnection, TenantId> lastServed =
            Caffeine.newBuilder().weakKeys().build();

    public TenantDataSource(Shards shards) {
        this.shards = shards;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(CurrentTenant.get());
    }

    /** Refused: the role that works for tenants is settled by the installation. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("connections to a shard are opened for its application role only");
    }

    Connection getConnection(TenantId tenant) throws SQLException {
        var connection = shards.of(tenant).getConnection();
        try {
            bind(connection, tenant);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** A connection that sees no tenant's rows, for what Hibernate wants to know of the database itself. */
    Connection getUnboundConnection() throws SQLException {
        var connection = shards.any().getConnection();
        try {
            var physical = connection.unwrap(PGConnection.class);
            lastServed.invalidate(physical);
            tell(connection, "");
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void bind(Connection connection, TenantId tenant) throws SQLException {
        var physical = connection.unwrap(PGConnection.class);
        if (tenant.equals(lastServed.getIfPresent(physical))) {
            return;
        }
        lastServed.invalidate(physical); // should the next line fail half-way, the next borrower tells it again
        tell(connection, tenant.value());
        lastServed.put(physical, tenant);
    }

    /** Outside any transaction, so that a later rollback cannot bring the previous tenant back. */
    private static void tell(Connection connection, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config('app.tenant', ?, false)")) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }
}
