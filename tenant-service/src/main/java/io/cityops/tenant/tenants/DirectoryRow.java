package io.cityops.tenant.tenants;

import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.directory.Bounds;
import io.cityops.tenancy.directory.TenantProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads a line of the directory as the database has it. */
final class DirectoryRow {

    private DirectoryRow() {}

    static TenantProfile profile(ResultSet row) throws SQLException {
        var parent = row.getString("parent");
        return new TenantProfile(
                new TenantId(row.getString("slug")),
                row.getString("name"),
                row.getString("level"),
                row.getString("division"),
                parent == null ? null : new TenantId(parent),
                row.getString("status"),
                row.getString("time_zone"),
                bounds(row),
                row.getBoolean("demo"));
    }

    static Tenant.@Nullable Centre centre(ResultSet row, @Nullable Bounds bounds) throws SQLException {
        var lng = row.getObject("lng", Double.class);
        var lat = row.getObject("lat", Double.class);
        if (lng != null && lat != null) {
            return new Tenant.Centre(lng, lat);
        }
        return bounds == null ? null : Tenant.Centre.of(bounds);
    }

    private static @Nullable Bounds bounds(ResultSet row) throws SQLException {
        var west = row.getObject("west", Double.class);
        return west == null
                ? null
                : new Bounds(west, row.getDouble("south"), row.getDouble("east"), row.getDouble("north"));
    }
}
