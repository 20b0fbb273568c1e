package io.cityops.cases.video;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what nobody looked at, and throws away what is kept no longer: pictures of streets are kept for a reason only. */
@Component
class Tidying {

    /** An event may be a day old when it comes, and a report tells of three days at most. */
    static final Duration WAITS = Duration.ofDays(2);

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);
    private static final int BATCH = 500;

    private final Shards shards;
    private final JdbcClient jdbc;
    private final Seen seen;
    private final Snapshots snapshots;
    private final VideoSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Tidying(
            Shards shards,
            JdbcClient jdbc,
            Seen seen,
            Snapshots snapshots,
            VideoSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.shards = shards;
        this.jdbc = jdbc;
        this.seen = seen;
        this.snapshots = snapshots;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT5M")
    void tidyAll() {
        for (var tenant : tenants()) {
            try {
                CurrentTenant.runAs(tenant, this::tidy);
            } catch (RuntimeException e) {
                LOG.warn("What cameras of {} saw was not tidied: {}", tenant, e.getMessage());
            }
        }
    }

    private List<TenantId> tenants() {
        return shards.relays().stream()
                .flatMap(relay -> JdbcClient.create(relay)
                        .sql("select tenant from video_event union select tenant from video_seen")
                        .query((row, number) -> new TenantId(row.getString(1)))
                        .list()
                        .stream())
                .distinct()
                .toList();
    }

    /** Of the bound tenant. */
    void tidy() {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> {
            expire(now.minus(WAITS));
            seen.forget(now.minus(Watching.OLDEST.multipliedBy(2)));
        });
        done(now.minus(settings.rejected())).forEach(snapshots::sweep);
        transaction.executeWithoutResult(status -> forget(now.minus(settings.decided())));
    }

    private void expire(Instant before) {
        jdbc.sql("""
                        update video_event set state = 'expired', decided_at = now()
                        where tenant = ? and state = 'waiting' and came_at < ?
                        """).params(tenant(), VideoEvents.time(before)).update();
    }

    private List<VideoEvent> done(Instant before) {
        return jdbc.sql("""
                        select * from video_event where tenant = ? and state in ('rejected', 'expired')
                            and picture is not null and decided_at < ? limit ?
                        """)
                .params(tenant(), VideoEvents.time(before), BATCH)
                .query(VideoEvents::event)
                .list();
    }

    private void forget(Instant before) {
        jdbc.sql("""
                        delete from video_event where tenant = ? and state <> 'waiting' and picture is null
                            and decided_at < ?
                        """).params(tenant(), VideoEvents.time(before)).update();
    }

    private static String tenant() {
        return CurrentTenant.get().value();
    }
}
