package io.cityops.search.feed;

import io.cityops.search.index.HoursKey;
import io.cityops.search.index.IndexEntry;
import io.cityops.search.index.PointKey;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.events.Event;
import io.cityops.tenancy.events.EventConsumer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Brings every change of a public facility (公共设施) into the index, and its end. */
@Component
class FacilityFeed implements EventConsumer {

    private final Indexing indexing;

    FacilityFeed(Indexing indexing) {
        this.indexing = indexing;
    }

    @Override
    public String stream() {
        return "facilities";
    }

    @Override
    public String group() {
        return Indexing.GROUP;
    }

    @Override
    public void consume(List<Event> events) {
        indexing.bring(SearchIndex.FACILITIES, events, FacilityFeed::entry);
    }

    static Optional<IndexEntry> entry(Event event) {
        var payload = new Payload(event);
        return switch (event.type()) {
            case "facility.changed" ->
                Optional.of(new IndexEntry(event.tenant(), payload.id(), payload.version(), document(payload)));
            case "facility.removed" ->
                Optional.of(new IndexEntry(event.tenant(), payload.id(), payload.version(), null));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> document(Payload payload) {
        var location = payload.point("location");
        if (location == null) {
            throw new Payload.Unreadable(payload.event(), "location");
        }
        var facility = payload.event().payload();
        var document = new LinkedHashMap<String, Object>();
        document.put("kind", payload.text("kind"));
        document.put("name", payload.text("name"));
        document.put("location", location.asGeoPoint());
        document.put("point", PointKey.of(location.lng(), location.lat()));
        document.put("facility", facility);
        var hours = HoursKey.of(facility);
        if (hours != null) {
            document.put("hours", hours);
        }
        return document;
    }
}
