package io.cityops.cases.lifecycle;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/**
 * Values of a statement that casts each of them, all sent as text. A value that is left out has the type of one that is
 * there: else the database would parse and plan the statement anew each time something else is left out, which takes it
 * longer than to carry it out.
 */
final class TextValues {

    private final List<Object> values = new ArrayList<>(64);

    TextValues add(@Nullable Object... more) {
        for (var value : more) {
            values.add(new SqlParameterValue(Types.VARCHAR, value == null ? null : value.toString()));
        }
        return this;
    }

    List<Object> all() {
        return values;
    }
}
