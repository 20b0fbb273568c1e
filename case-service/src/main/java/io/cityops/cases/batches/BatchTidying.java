package io.cityops.cases.batches;

import io.cityops.cases.rounds.EachTenant;
import io.cityops.tenancy.CurrentTenant;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets previews that nobody applied within a week, and what files said three months after their cases were made: the
 * file, and the values from it that were shown before.
 */
@Component
class BatchTidying {

    private static final Duration PREVIEWS = Duration.ofDays(7);
    private static final Duration FILES = Duration.ofDays(90);
    private static final int SOME = 100;

    private static final Logger LOG = LoggerFactory.getLogger(BatchTidying.class);

    private final EachTenant tenants;
    private final JdbcClient jdbc;
    private final Batches batches;
    private final BatchFiles files;
    private final TransactionTemplate transaction;

    BatchTidying(
            EachTenant tenants,
            JdbcClient jdbc,
            Batches batches,
            BatchFiles files,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.batches = batches;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void tidyAll() {
        tenants.having("batch", this::tidy);
    }

    /** Of the bound tenant. */
    void tidy() {
        old("state = 'preview' and made_at < now() - make_interval(days => ?)", PREVIEWS)
                .forEach(id -> each(id, () -> {
                    if (batches.remove(id)) {
                        files.forget(id);
                    }
                }));
        old("""
                ended_at < now() - make_interval(days => ?)
                    and exists (select 1 from batch_file f where f.tenant = b.tenant and f.batch = b.id)
                """, FILES)
                .forEach(id -> each(id, () -> {
                    batches.find(id)
                            .ifPresent(
                                    batch -> batches.survey(id, batch.survey().bare()));
                    files.forget(id);
                }));
    }

    /** One that cannot be tidied holds up no other. */
    private void each(UUID id, Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException e) {
            LOG.warn("Batch {} is not tidied", id, e);
        }
    }

    private List<UUID> old(String where, Duration age) {
        return jdbc.sql("select id from batch b where tenant = ? and " + where + " order by made_at limit ?")
                .params(CurrentTenant.get().value(), (int) age.toDays(), SOME)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
