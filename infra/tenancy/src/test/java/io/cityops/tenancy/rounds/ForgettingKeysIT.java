package io.cityops.tenancy.rounds;

import static io.cityops.tenancy.CurrentTenant.callAs;
import static io.cityops.tenancy.CurrentTenant.runAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cityops.local.testing.spring.OnTestServers;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.notes.NotesApplication;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.web.IdempotentRequests;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.mock.web.MockHttpServletRequest;

@SpringBootTest(classes = NotesApplication.class)
@OnTestServers(databases = {"notes", "notes2"})
class ForgettingKeysIT {

    private static final TenantId SPRINGFIELD = new TenantId("springfield");
    private static final TenantId OGDENVILLE = new TenantId("ogdenville");
    private static final TenantId SHELBYVILLE = new TenantId("shelbyville"); // lives on the second shard

    @Autowired
    ForgettingKeys forgetting;

    @Autowired
    IdempotentRequests requests;

    @Autowired
    Shards shards;

    @Autowired
    DataSource dataSource;

    @BeforeEach
    void onlyWhenATestSaysSo() {
        forgetting.stop();
    }

    @Test
    void takesWhatIsOlderThanThirtyDaysFromEveryShard() {
        var tenants = List.of(SPRINGFIELD, OGDENVILLE, SHELBYVILLE);
        for (var tenant : tenants) {
            keep(tenant, "old", 3, 31);
            keep(tenant, "young", 2, 29);
        }

        forget(forgetting);

        assertThat(tenants).allSatisfy(tenant -> {
            assertThat(kept(tenant, "old")).isZero();
            assertThat(kept(tenant, "young")).isEqualTo(2);
        });
    }

    @Test
    void takesSomeAtATimeUntilNoneIsLeft() {
        keep(SPRINGFIELD, "many", 2 * ForgettingKeys.BATCH + 1, 31);
        var shard = new Failing(shards.relays().getFirst(), 0);

        forget(forgetting(List.of(shard)));

        assertThat(kept(SPRINGFIELD, "many")).isZero();
        assertThat(shard.asked).as("one statement each").hasValue(3);
    }

    @Test
    void letsWorkBeDoneAnewWhoseKeyIsGone() {
        var times = new AtomicInteger();
        assertThat(once(SPRINGFIELD, "anew-1234", times)).isEqualTo(1);

        age(29);
        forget(forgetting);
        assertThat(once(SPRINGFIELD, "anew-1234", times)).isEqualTo(1);

        age(31);
        forget(forgetting);
        assertThat(once(SPRINGFIELD, "anew-1234", times)).isEqualTo(2);
        assertThat(once(SPRINGFIELD, "anew-1234", times)).isEqualTo(2);
    }

    @Test
    void isHeldUpByNoShardThatFails() {
        keep(SHELBYVILLE, "behind", 1, 31);
        var away = new Failing(shards.relays().getFirst(), 1);

        var both = forgetting(List.of(away, shards.relays().getLast()));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(both::round);

        assertThat(kept(SHELBYVILLE, "behind")).isZero();
    }

    @Test
    void goesOnSoonAfterAFailureAndSeldomElse() {
        keep(OGDENVILLE, "soon", 1, 31);
        var shard = new Failing(shards.relays().getFirst(), 2);
        var begun = forgetting(List.of(shard));
        begun.start();
        try {
            await().untilAsserted(() -> assertThat(kept(OGDENVILLE, "soon")).isZero());
            assertThat(shard.asked).as("seldom when it went well").hasValue(3);
        } finally {
            begun.stop();
        }
    }

    @Test
    void leavesTheWallsBetweenTenants() {
        var times = new AtomicInteger();
        keep(SPRINGFIELD, "ours", 2, 1);

        assertThat(kept(OGDENVILLE, "ours")).isZero();
        assertThat(changed(OGDENVILLE, "delete from idempotency_key where tenant = 'springfield'"))
                .isZero();
        assertThat(changed(OGDENVILLE, "update idempotency_key set at = now() where tenant = 'springfield'"))
                .isZero();
        assertThatThrownBy(() -> changed(
                        OGDENVILLE, "insert into idempotency_key values ('springfield', 'planted', '', '{}', now())"))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThat(kept(SPRINGFIELD, "ours")).isEqualTo(2);
        assertThat(once(SPRINGFIELD, "same-1234", times)).isEqualTo(1);
        assertThat(once(OGDENVILLE, "same-1234", times)).isEqualTo(2);
    }

    @Test
    void seesHowOldKeysAreAndNoMore() {
        keep(SPRINGFIELD, "secret", 1, 1);
        for (var relay : shards.relays()) {
            for (var sql : List.of(
                    "select key from idempotency_key",
                    "select answer from idempotency_key",
                    "update idempotency_key set at = now()",
                    "insert into idempotency_key values ('springfield', 'planted', '', '{}', now())")) {
                assertThatThrownBy(() -> JdbcClient.create(relay).sql(sql).update())
                        .as(sql)
                        .rootCause()
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static ForgettingKeys forgetting(List<DataSource> shards) {
        return new ForgettingKeys(shards, Duration.ofHours(1), Duration.ofMillis(10));
    }

    private static void forget(ForgettingKeys forgetting) {
        while (forgetting.round()) {}
    }

    private int once(TenantId tenant, String key, AtomicInteger times) {
        var request = new MockHttpServletRequest("POST", "/notes");
        request.addHeader(IdempotentRequests.HEADER, key);
        return callAs(tenant, () -> requests.once(request, "note", times::incrementAndGet, Integer.class));
    }

    private void age(int days) {
        runAs(SPRINGFIELD, () -> jdbc().sql("""
                        update idempotency_key set at = now() - make_interval(days => ?) where key = 'anew-1234'
                        """).param(days).update());
    }

    private void keep(TenantId tenant, String name, int keys, int days) {
        runAs(
                tenant,
                () -> jdbc().sql("""
                        insert into idempotency_key
                        select ?, ? || '-' || i, '', '{}', now() - make_interval(days => ?) from generate_series(1, ?) i
                        """).params(tenant.value(), name, days, keys).update());
    }

    private long kept(TenantId tenant, String name) {
        return callAs(
                tenant,
                () -> jdbc().sql("select count(*) from idempotency_key where key like ?")
                        .param(name + "-%")
                        .query(Long.class)
                        .single());
    }

    private int changed(TenantId tenant, String sql) {
        return callAs(tenant, () -> jdbc().sql(sql).update());
    }

    private JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    /** A shard that counts how often it is asked, and is away at first. */
    private static final class Failing extends DelegatingDataSource {

        private final AtomicInteger asked = new AtomicInteger();
        private final int failures;

        Failing(DataSource shard, int failures) {
            super(shard);
            this.failures = failures;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (asked.incrementAndGet() <= failures) {
                throw new SQLException("away");
            }
            return super.getConnection();
        }
    }
}
