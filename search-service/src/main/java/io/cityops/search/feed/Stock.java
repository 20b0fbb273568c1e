package io.cityops.search.feed;

import io.cityops.search.index.IndexEntry;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.events.Event;
import java.util.Optional;
import java.util.function.Function;

/** What an index holds a copy of. */
public enum Stock {
    CASES(SearchIndex.CASES, "cases", "cases", "case.changed", "row.version", CaseFeed::entry),
    FACILITIES(
            SearchIndex.FACILITIES,
            "tenant",
            "facilities",
            "facility.changed",
            "facility.version",
            FacilityFeed::entry);

    private final SearchIndex index;
    private final String service;
    private final String stream;
    private final String type;
    private final String versionField;
    private final Function<Event, Optional<IndexEntry>> reading;

    Stock(
            SearchIndex index,
            String service,
            String stream,
            String type,
            String versionField,
            Function<Event, Optional<IndexEntry>> reading) {
        this.index = index;
        this.service = service;
        this.stream = stream;
        this.type = type;
        this.versionField = versionField;
        this.reading = reading;
    }

    public SearchIndex index() {
        return index;
    }

    /** The service that owns it. */
    public String service() {
        return service;
    }

    /** The stream that tells of its changes, which is also its owner's name for it. */
    public String stream() {
        return stream;
    }

    /** Where a document says which version of the thing it shows. */
    public String versionField() {
        return versionField;
    }

    String type() {
        return type;
    }

    Optional<IndexEntry> entry(Event event) {
        return reading.apply(event);
    }
}
