package io.cityops.search.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The deadline light (时限灯) of a case that was indexed a while ago: time has gone on since. */
final class DeadlineLight {

    private DeadlineLight() {}

    /** Sets the light of a case that is still open to what it is now. */
    static void turn(ObjectNode row, Instant now) {
        if (time(row.path("closedAt")) != null) {
            return;
        }
        var dueAt = time(row.path("dueAt"));
        var warnAt = time(row.path("warnAt"));
        if (dueAt != null && now.isAfter(dueAt)) {
            row.put("deadlineLight", "red");
        } else if (dueAt != null && warnAt != null && now.isAfter(warnAt)) {
            row.put("deadlineLight", "yellow");
        }
    }

    private static @Nullable Instant time(JsonNode written) {
        if (!written.isString()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(written.asString()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
