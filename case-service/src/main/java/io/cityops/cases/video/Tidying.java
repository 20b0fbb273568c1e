package io.cityops.cases.video;

import io.cityops.cases.rounds.EachTenant;
import io.cityops.tenancy.CurrentTenant;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    private static final int BATCH = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Tidying.class);

    private final EachTenant tenants;
    private final JdbcClient jdbc;
    private final Seen seen;
    private final Snapshots snapshots;
    private final VideoSettings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Tidying(
            EachTenant tenants,
            JdbcClient jdbc,
            Seen seen,
            Snapshots snapshots,
            VideoSettings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.seen = seen;
        this.snapshots = snapshots;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT5M")
    void tidyAll() {
        tenants.having("video_event", this::tidy);
        tenants.having("video_seen", this::forgetSeen);
    }

    /** Of the bound tenant. */
    void tidy() {
        var now = clock.instant();
        transaction.executeWithoutResult(status -> expire(now.minus(WAITS)));
        sweep(now.minus(settings.rejected()));
        transaction.executeWithoutResult(status -> forget(now.minus(settings.decided())));
    }

    private void forgetSeen() {
        transaction.executeWithoutResult(status -> seen.forget(clock.instant().minus(Watching.OLDEST.multipliedBy(2))));
    }

    /** All of them, some at a time; one whose picture cannot be thrown away is passed over, and met again next time. */
    private void sweep(Instant before) {
        var after = new UUID(0, 0);
        for (var some = done(before, after); !some.isEmpty(); some = done(before, after)) {
            some.forEach(this::sweep);
            after = some.getLast().id();
        }
    }

    private void sweep(VideoEvent event) {
        try {
            snapshots.sweep(event);
        } catch (RuntimeException e) {
            LOG.warn("The picture of {} is not thrown away", event.id(), e);
        }
    }

    private void expire(Instant before) {
        jdbc.sql("""
                        update video_event set state = 'expired', decided_at = now()
                        where tenant = ? and state = 'waiting' and came_at < ?
                        """).params(tenant(), VideoEvents.time(before)).update();
    }

    private List<VideoEvent> done(Instant before, UUID after) {
        return jdbc.sql("""
                        select * from video_event where tenant = ? and state in ('rejected', 'expired')
                            and picture is not null and decided_at < ? and id > ? order by id limit ?
                        """)
                .params(tenant(), VideoEvents.time(before), after, BATCH)
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
