package io.cityops.cases.uploads;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Kept;
import io.cityops.cases.evidence.KnownElsewhere;
import io.cityops.cases.evidence.Pieces;
import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ends uploads that their senders give up, and those that have expired. */
@Component
class Ending implements KnownElsewhere {

    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);
    private static final int BATCH = 200;

    private final Uploads uploads;
    private final Pieces pieces;
    private final Evidence evidence;
    private final JsonMapper json;
    private final Clock clock;

    Ending(Uploads uploads, Pieces pieces, Evidence evidence, JsonMapper json, Clock clock) {
        this.uploads = uploads;
        this.pieces = pieces;
        this.evidence = evidence;
        this.json = json;
        this.clock = clock;
    }

    void end(Upload upload) {
        var arrived = uploads.pieces(upload.id());
        if (!uploads.remove(upload.id())) {
            return; // it is somebody's now, or another has ended it
        }
        arrived.forEach(piece -> pieces.sweep(piece.object()));
        if (upload.facts() != null && !evidence.knows(upload.id())) {
            evidence.sweep(List.of(json.readValue(upload.facts(), Kept.class)));
        }
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT3M")
    void endExpired() {
        for (var tenant : pieces.tenants()) {
            try {
                CurrentTenant.runAs(tenant, this::endExpiredOfTenant);
            } catch (RuntimeException e) {
                LOG.warn("Expired uploads of {} were not ended: {}", tenant, e.getMessage());
            }
        }
    }

    /** How many were ended. */
    int endExpiredOfTenant() {
        var expired = uploads.expired(clock.instant(), BATCH);
        expired.forEach(this::end);
        return expired.size();
    }

    @Override
    public Collection<UUID> known(Collection<UUID> ids) {
        return uploads.claimed(ids);
    }
}
