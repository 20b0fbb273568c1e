package io.cityops.cases.evidence;

import io.cityops.cases.evidence.scan.Scanner;
import io.cityops.cases.evidence.scan.Verdict;
import io.cityops.cases.evidence.store.EvidenceStore;
import io.cityops.cases.evidence.store.Form;
import io.cityops.tenancy.CurrentTenant;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Files that wait for the scanner's word: not lost, not let through, asked about again every minute until it speaks. */
@Component
class Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final int BATCH = 50;
    private static final int SEEN = 200;

    private final Attachments attachments;
    private final EvidenceStore store;
    private final Scanner scanner;
    private final Room room;
    private final Refusals refusals;
    private final JdbcClient jdbc;
    private final Clock clock;

    Quarantine(
            Attachments attachments,
            EvidenceStore store,
            Scanner scanner,
            Room room,
            Refusals refusals,
            JdbcClient jdbc,
            Clock clock) {
        this.attachments = attachments;
        this.store = store;
        this.scanner = scanner;
        this.room = room;
        this.refusals = refusals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void askAgain() {
        for (var tenant : store.tenants()) {
            try {
                CurrentTenant.runAs(tenant, this::askAgainForTenant);
            } catch (RuntimeException e) {
                LOG.warn("Files of {} that wait for the scanner were not asked about: {}", tenant, e.getMessage());
            }
        }
    }

    /** How many the scanner has spoken of; where it is away, the rest is not tried. */
    int askAgainForTenant() {
        var settled = 0;
        for (var waiting : attachments.findByScanOrderByAt(Scan.WAITING, Limit.of(SEEN))) {
            if (settled == BATCH) {
                break;
            }
            switch (ask(waiting)) {
                case Verdict.Unclear unclear -> {
                    LOG.warn("Nothing is known yet of {}: {}", waiting.id(), unclear.why());
                    continue; // it does not hold up the others
                }
                case Verdict.Clean _, Verdict.Unscanned _ -> settle(waiting, Scan.CLEAN);
                case Verdict.Infected infected -> drop(waiting, infected.finding());
                case Verdict.TooLong _ -> drop(waiting, "too long to be scanned");
                case Verdict.Away _ -> {
                    return settled;
                }
            }
            settled++;
        }
        return settled;
    }

    private Verdict ask(Attachment waiting) {
        var tenant = CurrentTenant.get();
        try (var file = store.open(tenant, waiting.id(), Form.ORIGINAL, 0)) {
            return scanner.scan(file, store.length(tenant, waiting.id(), Form.ORIGINAL));
        } catch (IOException e) {
            return new Verdict.Unclear(String.valueOf(e.getMessage())); // its bytes are gone or cannot be read
        }
    }

    private void drop(Attachment waiting, String finding) {
        if (!settle(waiting, Scan.INFECTED)) {
            return;
        }
        refusals.record(String.valueOf(waiting.sha256()), waiting.bytes(), finding, clock.instant());
        store.sweep(CurrentTenant.get(), waiting.id());
        room.giveBack(waiting.stored());
    }

    private boolean settle(Attachment waiting, Scan said) {
        return jdbc.sql("update attachment set scan = ? where tenant = ? and id = ? and scan = 'waiting'")
                        .params(said.code(), CurrentTenant.get().value(), waiting.id())
                        .update()
                == 1;
    }
}
