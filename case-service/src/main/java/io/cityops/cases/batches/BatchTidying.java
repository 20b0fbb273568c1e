package io.cityops.cases.batches;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets previews that nobody applied within a week, and what files said three months after their cases were made. */
@Component
class BatchTidying {

    private static final Logger LOG = LoggerFactory.getLogger(BatchTidying.class);
    private static final Duration PREVIEWS = Duration.ofDays(7);
    private static final Duration FILES = Duration.ofDays(90);

    private final Shards shards;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    BatchTidying(Shards shards, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.shards = shards;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT7M")
    void tidyAll() {
        for (var tenant : tenants()) {
            try {
                CurrentTenant.runAs(tenant, this::tidy);
            } catch (RuntimeException e) {
                LOG.warn("Batches of {} were not tidied: {}", tenant, e.getMessage());
            }
        }
    }

    private List<TenantId> tenants() {
        return shards.relays().stream()
                .flatMap(relay -> JdbcClient.create(relay)
                        .sql("select distinct tenant from batch where made_at < now() - interval '7 days'")
                        .query((row, number) -> new TenantId(row.getString(1)))
                        .list()
                        .stream())
                .distinct()
                .toList();
    }

    /** Of the bound tenant. */
    void tidy() {
        var tenant = CurrentTenant.get().value();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            delete from batch_file f using batch b
                            where f.tenant = ? and b.tenant = f.tenant and b.id = f.batch
                                and (b.state = 'preview' and b.made_at < now() - make_interval(days => ?)
                                    or b.ended_at < now() - make_interval(days => ?))
                            """)
                    .params(tenant, (int) PREVIEWS.toDays(), (int) FILES.toDays())
                    .update();
            jdbc.sql("""
                            delete from batch where tenant = ? and state = 'preview'
                                and made_at < now() - make_interval(days => ?)
                            """).params(tenant, (int) PREVIEWS.toDays()).update();
        });
    }
}
