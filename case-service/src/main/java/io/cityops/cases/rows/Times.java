package io.cityops.cases.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Instants as the database takes and gives them: to the microsecond, in no zone. */
public final class Times {

    private Times() {}

    public static OffsetDateTime written(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The instant in a column that always has one. */
    public static Instant read(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(readIfAny(row, column), column);
    }

    public static @Nullable Instant readIfAny(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
