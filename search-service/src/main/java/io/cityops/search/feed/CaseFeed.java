package io.cityops.search.feed;

import io.cityops.search.index.CaseKeys;
import io.cityops.search.index.IndexEntry;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Brings every change of a case (案件) into the index. */
@Component
class CaseFeed implements EventConsumer {

    private static final List<String> NOT_IN_A_ROW =
            List.of("historyText", "unitBefore", "reporter", "history", "clocks", "photos");
    private static final int SHOWN = 200;

    /** Steps often follow each other quickly; a case is then indexed once as it stands after them. */
    private static final Duration GATHERING = Duration.ofMillis(200);

    private final Indexing indexing;

    CaseFeed(Indexing indexing) {
        this.indexing = indexing;
    }

    @Override
    public String stream() {
        return "cases";
    }

    @Override
    public String group() {
        return Indexing.GROUP;
    }

    @Override
    public Duration gathering() {
        return GATHERING;
    }

    @Override
    public void consume(List<Event> events) {
        indexing.bring(SearchIndex.CASES, events, CaseFeed::entry);
    }

    static Optional<IndexEntry> entry(Event event) {
        return event.type().equals("case.changed") ? Optional.of(changed(event)) : Optional.empty();
    }

    private static IndexEntry changed(Event event) {
        var payload = new Payload(event);
        var location = payload.point("location");
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("number", payload.text("number"));
        document.put("stage", payload.text("stage"));
        document.put("light", payload.optional("progressLight"));
        document.put("category", payload.optional("category", "code"));
        document.put("categoryName", payload.optional("category", "name"));
        document.put("unit", payload.optional("unit", "id"));
        document.put("reportingUnit", payload.optional("reportingUnit", "id"));
        document.put("unitName", payload.optional("unit", "name"));
        document.put("source", payload.optional("source"));
        document.put("reportedAt", payload.text("reportedAt"));
        document.put("warnAt", payload.optional("warnAt"));
        document.put("dueAt", payload.optional("dueAt"));
        document.put("closedAt", payload.optional("closedAt"));
        document.put("location", location == null ? null : location.asGeoPoint());
        document.put("description", payload.optional("description"));
        document.put("address", payload.optional("address"));
        document.put("history", payload.texts("historyText"));
        document.put("row", row(event.payload()));
        document.putAll(CaseKeys.of(event.payload(), Objects.requireNonNullElse(payload.optional("description"), "")));
        return new IndexEntry(event.tenant(), payload.id(), payload.version(), Map.copyOf(withoutNulls(document)));
    }

    /** The case as lists show it; its words are kept in fields of their own. */
    private static JsonNode row(JsonNode payload) {
        var row = ((ObjectNode) payload).deepCopy();
        row.remove(NOT_IN_A_ROW);
        var description = row.path("description").asString("");
        if (description.codePointCount(0, description.length()) > SHOWN) {
            row.put("description", description.substring(0, description.offsetByCodePoints(0, SHOWN)));
        }
        return row;
    }

    private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> document) {
        var fields = new LinkedHashMap<String, Object>();
        document.forEach((name, value) -> {
            if (value != null) {
                fields.put(name, value);
            }
        });
        return fields;
    }
}
