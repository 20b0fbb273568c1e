package io.cityops.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.NoTenantBound;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The walls between tenants, the second one alone as well. */
class TenantIsolationIT extends OverHttp {

    private static final TenantId OURS = new TenantId("liuzhou");
    private static final TenantId OTHERS = new TenantId("nanyang");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Shards shards;

    @Autowired
    private EntityManager entities;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void anothersCaseIsNotThere() {
        var id = post("/t/liuzhou/api/cases", desk("liuzhou"), report()).text("/id");
        var path = "/t/nanyang/api/cases/" + id;
        var stranger = desk("nanyang");

        assertThat(get(path, stranger).status()).isEqualTo(404);
        assertThat(post(path + "/actions", stranger, java.util.Map.of("action", "accept", "version", 1))
                        .status())
                .isEqualTo(404);
        assertThat(get(path + "/photos/" + UUID.randomUUID(), stranger).status())
                .isEqualTo(404);
        assertThat(get("/t/liuzhou/api/cases/" + id, stranger).status()).isEqualTo(404);
        assertThat(get("/t/liuzhou/api/cases/" + id, null).status()).isEqualTo(401);
        assertThat(get("/t/nanyang/api/cases?limit=200", stranger).body().toString())
                .doesNotContain(id);
    }

    @Test
    void holdsWhenTheFirstWallIsTornDown() {
        var id = UUID.fromString(
                post("/t/liuzhou/api/cases", desk("liuzhou"), report()).text("/id"));

        post("/t/nanyang/api/reports", null, report());

        assertThat(as(OURS, () -> nativeCount(id))).isEqualTo(1);
        assertThat(as(OTHERS, () -> nativeCount(id))).isZero(); // a native query walks past Hibernate's tenant
        assertThat(as(
                        OTHERS,
                        () -> jdbc.sql("update cases set description = 'x' where id = ?")
                                .param(id)
                                .update()))
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(
                        OTHERS,
                        () -> jdbc.sql("update cases set tenant = 'liuzhou'").update()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(OTHERS, () -> jdbc.sql("""
                                insert into case_number (tenant, day, next) values ('liuzhou', '2000-01-01', 1)
                                """).update()));
    }

    @Test
    void letsNobodyInWithoutATenant() {
        assertThatExceptionOfType(CannotGetJdbcConnectionException.class)
                .isThrownBy(() ->
                        jdbc.sql("select count(*) from cases").query(Long.class).single())
                .withRootCauseInstanceOf(NoTenantBound.class);
    }

    @Test
    void keepsHistoryFromBeingRewritten() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(
                        OURS,
                        () -> jdbc.sql("update case_history set by_name = 'x'").update()));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        as(OURS, () -> jdbc.sql("delete from case_history").update()));
    }

    @Test
    void showsWhoForgetsTheKeysOfRequestsHowOldTheyAreAndNoMore() {
        as(OURS, () -> jdbc.sql("""
                        insert into idempotency_key values ('liuzhou', 'two-days-ago', '', '{}', now() - interval '2 days')
                        """).update());
        assertThat(as(
                        OTHERS,
                        () -> jdbc.sql("delete from idempotency_key where key = 'two-days-ago'")
                                .update()))
                .isZero();

        var relay = JdbcClient.create(shards.relays().getFirst());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        relay.sql("select answer from idempotency_key").query().listOfRows());
        assertThat(relay.sql("""
                        delete from idempotency_key where ctid = any(array(
                            select ctid from idempotency_key where at < now() - interval '1 day'))
                        """).update()).isPositive();
    }

    @Test
    void standsRoundEveryTable() {
        List<String> open = as(OURS, () -> jdbc.sql("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p')
                            and c.relname <> 'flyway_schema_history'
                            and not (c.relrowsecurity and c.relforcerowsecurity
                                and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant'))
                        """).query(String.class).list());

        assertThat(open).isEmpty();
    }

    private long nativeCount(UUID id) {
        return ((Number) entities.createNativeQuery("select count(*) from cases where id = :id", Long.class)
                        .setParameter("id", id)
                        .getSingleResult())
                .longValue();
    }

    private <T> T as(TenantId tenant, java.util.function.Supplier<T> work) {
        return CurrentTenant.callAs(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
