package io.cityops.cases.evidence;

import io.cityops.cases.evidence.store.EvidenceStore;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Throws away files that were kept while nothing came of it, because the service died in between. It goes through the
 * store part by part, once round in a day, so that it never has much to do at once.
 */
@Component
class OrphanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
    private static final Duration AGE = Duration.ofHours(24);
    private static final int BATCH = 500;

    private final EvidenceStore store;
    private final Attachments attachments;
    private final List<KnownElsewhere> others;
    private final Clock clock;
    private int part = ThreadLocalRandom.current().nextInt(EvidenceStore.PARTS);

    OrphanSweep(EvidenceStore store, Attachments attachments, List<KnownElsewhere> others, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.others = others;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT5M")
    void sweepNext() {
        part = (part + 1) % EvidenceStore.PARTS;
        for (var tenant : store.tenants()) {
            try {
                sweep(tenant, part);
            } catch (RuntimeException e) {
                LOG.warn("Part {} of the evidence of {} was not swept: {}", part, tenant, e.getMessage());
            }
        }
    }

    /** How many were thrown away; none where not a single file is known, for then something else is amiss. */
    int sweep(TenantId tenant, int part) {
        var old = store.keptBefore(tenant, part, clock.instant().minus(AGE));
        if (old.isEmpty()) {
            return 0;
        }
        var orphans = CurrentTenant.callAs(tenant, () -> orphans(tenant, old));
        orphans.forEach(orphan -> store.sweep(tenant, orphan));
        if (!orphans.isEmpty()) {
            LOG.info("{} files of {} belonged to no case and were swept away", orphans.size(), tenant);
        }
        return orphans.size();
    }

    private List<UUID> orphans(TenantId tenant, List<UUID> old) {
        if (attachments.findFirstBy().isEmpty()) {
            LOG.warn("{} files of {} are kept but none is known: they are left alone", old.size(), tenant);
            return List.of();
        }
        var known = new HashSet<UUID>();
        for (var from = 0; from < old.size(); from += BATCH) {
            var batch = old.subList(from, Math.min(from + BATCH, old.size()));
            known.addAll(attachments.known(batch));
            others.forEach(other -> known.addAll(other.known(batch)));
        }
        return old.stream().filter(file -> !known.contains(file)).toList();
    }
}
