package io.cityops.cases.desk;

import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.tenancy.events.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A change as the stream tells it, made into the row that desks show. */
record StreamEntry(
        EntryId id,
        Event event,
        ObjectNode row,
        @Nullable UUID unit,
        @Nullable UUID reportingUnit,
        @Nullable UUID unitBefore) {

    static StreamEntry of(EntryId id, Event event) {
        var row = ((ObjectNode) event.payload()).deepCopy();
        row.remove("historyText");
        row.remove("closedAt");
        var before = row.remove("unitBefore");
        var text = row.path("description").asString("");
        if (text.codePointCount(0, text.length()) > CaseRow.SHORT) {
            row.put("description", text.substring(0, text.offsetByCodePoints(0, CaseRow.SHORT)));
        }
        return new StreamEntry(
                id,
                event,
                row,
                uuid(row.path("unit").path("id").asString("")),
                uuid(row.path("reportingUnit").path("id").asString("")),
                uuid(before == null ? "" : before.asString("")));
    }

    private static @Nullable UUID uuid(String text) {
        return text.isEmpty() || text.equals("null") ? null : UUID.fromString(text);
    }
}
