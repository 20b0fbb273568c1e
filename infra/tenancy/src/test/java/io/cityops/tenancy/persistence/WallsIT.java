package io.cityops.tenancy.persistence;

import static io.cityops.tenancy.CurrentTenant.callAs;
import static io.cityops.tenancy.CurrentTenant.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityops.local.testing.spring.OnTestServers;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.NoTenantBound;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.notes.Note;
import io.cityops.tenancy.notes.Notes;
import io.cityops.tenancy.notes.NotesApplication;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = NotesApplication.class)
@OnTestServers(databases = {"notes", "notes2"})
class WallsIT {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId SHELBYVILLE = new TenantId("shelbyville"); // lives on the second shard
    private static final TenantId OGDENVILLE = new TenantId("ogdenville");

    @Autowired
    Notes notes;

    @Autowired
    EntityManager entities;

    @Autowired
    DataSource dataSource;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void hideOneTenantsRowsFromAnother() {
        var id = callAs(SPRINGFIELD, () -> notes.save(new Note("ours"))).id();

        assertThat(callAs(SPRINGFIELD, () -> notes.existsById(id))).isTrue();
        assertThat(callAs(OGDENVILLE, () -> notes.existsById(id))).isFalse();
        assertThat(callAs(SHELBYVILLE, () -> notes.existsById(id))).isFalse();
    }

    @Test
    void refuseWorkWithoutATenant() {
        assertThatThrownBy(() -> notes.findAll()).hasRootCauseInstanceOf(NoTenantBound.class);
        assertThatThrownBy(() -> dataSource.getConnection()).isInstanceOf(NoTenantBound.class);
    }

    @Test
    void holdWhenTheFirstOneIsTornDown() {
        runAs(SPRINGFIELD, () -> notes.save(new Note("ours")));
        runAs(OGDENVILLE, () -> notes.save(new Note("theirs")));

        // a native query walks past @TenantId; row-level security stands behind it
        List<?> seen = callAs(
                OGDENVILLE,
                () -> inTransaction(() -> entities.createNativeQuery("select distinct tenant from note", String.class)
                        .getResultList()));
        assertThat(seen).isEqualTo(List.of("ogdenville"));
        assertThat(callAs(
                        OGDENVILLE,
                        () -> jdbc().sql("update note set text = 'taken' where tenant = 'springfield'")
                                .update()))
                .isZero();
        assertThatThrownBy(() -> runAs(
                        OGDENVILLE,
                        () -> jdbc().sql("insert into note values (gen_random_uuid(), 'springfield', 'planted', 0)")
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void giveTheApplicationNoWayRoundThem() {
        assertThat(callAs(
                        SPRINGFIELD, () -> jdbc().sql("""
                        select rolsuper or rolbypassrls or exists (select from pg_class where relowner = pg_roles.oid)
                        from pg_roles where rolname = current_user""").query(Boolean.class).single()))
                .isFalse();
        assertThatThrownBy(() -> runAs(
                        SPRINGFIELD,
                        () -> jdbc().sql("alter table note disable row level security")
                                .update()))
                .rootCause()
                .hasMessageContaining("must be owner");
    }

    @Test
    void sendATenantToItsOwnShard() {
        var database = "select current_database()";
        var first = callAs(
                SPRINGFIELD, () -> jdbc().sql(database).query(String.class).single());
        var second = callAs(
                SHELBYVILLE, () -> jdbc().sql(database).query(String.class).single());

        assertThat(first).isNotEqualTo(second);
        assertThat(callAs(
                        SHELBYVILLE,
                        () -> inTransaction(() -> {
                            notes.count();
                            return jdbc().sql("select current_setting('app.tenant') || ' ' || current_database()")
                                    .query(String.class)
                                    .single();
                        })))
                .isEqualTo("shelbyville " + second);
    }

    @Test
    void areRightAgainAfterARollback() {
        for (var round = 0; round < 50; round++) {
            var tenant = new TenantId("rolled-" + round % 7);
            assertThatThrownBy(() -> runAs(
                            tenant,
                            () -> inTransaction(() -> {
                                notes.saveAndFlush(new Note("never"));
                                throw new IllegalStateException("changed my mind");
                            })))
                    .hasMessage("changed my mind");
            assertThat(callAs(tenant, this::boundInDatabase)).isEqualTo(tenant.value());
            assertThat(callAs(tenant, () -> notes.count())).isZero();
        }
    }

    @Test
    void keepTheirTenantWhenWorkForAnotherIsNestedInATransactionOfItsOwn() {
        runAs(
                SPRINGFIELD,
                () -> inTransaction(() -> {
                    notes.count();
                    var own = new TransactionTemplate(transactions);
                    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
                    String nested = callAs(OGDENVILLE, () -> own.execute(status -> boundInDatabase()));
                    assertThat(nested).isEqualTo("ogdenville");
                    return assertThat(boundInDatabase()).isEqualTo("springfield");
                }));
    }

    /** Four pooled connections a shard serve thirteen tenants at once: none may see what the last one left. */
    @Test
    void neverServeTheNextTenantWithTheLastOnesSetting() throws Exception {
        List<Future<Boolean>> right = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 1_500; i++) {
                var tenant = i % 5 == 0 ? SHELBYVILLE : new TenantId("crowd-" + i % 13);
                var jpa = i % 2 == 0;
                right.add(threads.submit(
                        () -> CurrentTenant.callAs(tenant, () -> jpa ? writesOwn(tenant) : reads(tenant))));
            }
        }
        for (var each : right) {
            assertThat(each.get()).isTrue();
        }
    }

    private boolean writesOwn(TenantId tenant) {
        return inTransaction(() -> {
            entities.persist(new Note("in the crowd"));
            entities.flush();
            return entities.createNativeQuery("select distinct tenant from note", String.class)
                    .getResultList()
                    .equals(List.of(tenant.value()));
        });
    }

    private boolean reads(TenantId tenant) {
        return boundInDatabase().equals(tenant.value())
                && jdbc().sql("select count(*) from note where tenant <> ?")
                                .param(tenant.value())
                                .query(Long.class)
                                .single()
                        == 0;
    }

    private String boundInDatabase() {
        return jdbc().sql("select current_setting('app.tenant')")
                .query(String.class)
                .single();
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }
}
