package io.cityops.tenant.facilities;

import io.cityops.tenancy.Ids;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.events.Outbox;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.facilities.layers.LayerBook;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is done to single facilities; each change leaves word of itself in its own transaction. */
@Service
@Transactional
class Upkeep {

    private static final String BY_HAND = "manual";
    private static final UUID FIRST = new UUID(0, 0);

    private final Facilities facilities;
    private final LayerBook layers;
    private final Territory territory;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock = Clock.systemUTC();

    Upkeep(Facilities facilities, LayerBook layers, Territory territory, Outbox outbox, Audit audit) {
        this.facilities = facilities;
        this.layers = layers;
        this.territory = territory;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Page<FacilityView> list(@Nullable String kind, @Nullable String cursor, int limit) {
        var after = Bookmark.read(cursor, FIRST);
        var rows = kind == null
                ? facilities.findByIdGreaterThanOrderById(after, Limit.of(limit + 1))
                : facilities.findByKindAndIdGreaterThanOrderById(
                        layers.named(kind).code(), after, Limit.of(limit + 1));
        return Page.of(rows.stream().map(Facility::view).toList(), limit, last -> Bookmark.of(last.id()));
    }

    @Transactional(readOnly = true)
    public FacilityView find(UUID id) {
        return existing(id).view();
    }

    public FacilityView add(String kind, FacilityDetails details) {
        var id = Ids.next();
        var checked = checked(kind, details);
        return said(
                "facility.added",
                facilities.saveAndFlush(new Facility(id, kind, BY_HAND, id.toString(), checked, now())));
    }

    public FacilityView describe(UUID id, long version, FacilityDetails details) {
        var found = existing(id, version);
        found.describe(checked(found.kind(), details), now());
        return said("facility.changed", facilities.saveAndFlush(found));
    }

    public void remove(UUID id, long version) {
        var found = existing(id, version);
        facilities.delete(found);
        facilities.flush();
        record("facility.removed", found.view());
        outbox.add(FacilityView.STREAM, FacilityView.REMOVED, id.toString(), new FacilityView.Removed(id, version + 1));
    }

    /** Left as it is, when the version is the one that the caller saw. */
    private Facility existing(UUID id, long version) {
        var found = existing(id);
        if (found.version() != version) {
            throw new FacilityProblem.ChangedMeanwhile(found.version());
        }
        return found;
    }

    private Facility existing(UUID id) {
        return facilities.findById(id).orElseThrow(FacilityProblem.NotFound::new);
    }

    private FacilityView said(String action, Facility saved) {
        var view = saved.view();
        record(action, view);
        outbox.add(FacilityView.STREAM, FacilityView.CHANGED, view.id().toString(), view);
        return view;
    }

    private void record(String action, FacilityView of) {
        audit.record(action, of.id().toString(), Map.of("name", of.name(), "kind", of.kind(), "status", of.status()));
    }

    private FacilityDetails checked(String kind, FacilityDetails details) {
        var errors = new java.util.ArrayList<FieldError>();
        var attributes = layers.held(kind).checked(details.attributes(), errors);
        var area = territory.current();
        var place = details.location();
        if (!area.contains(place.lng(), place.lat())) {
            errors.add(new FieldError("/location", "lies outside this tenant; allowed: " + area.words()));
        }
        if (!errors.isEmpty()) {
            throw new FacilityProblem.NotAllowed(List.copyOf(errors));
        }
        return new FacilityDetails(
                details.name(),
                details.address(),
                place,
                attributes,
                details.status(),
                details.statusReason(),
                details.checkedAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }
}
