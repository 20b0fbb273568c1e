package io.cityops.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.NoTenantBound;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenant.identity.Machines;
import io.cityops.tenant.tenants.Opening;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plain SQL walks past the first wall, Hibernate's discriminator: the second one must hold alone. */
@TenantServiceTest
class TenantIsolationIT {

    private static final TenantId ASIA = new TenantId("asia");
    private static final TenantId BERN = new TenantId("bern");

    /** What belongs to no tenant, and why. */
    private static final Map<String, String> WITHOUT_WALL = Map.of(
            "signing_key", "one set of keys signs for all issuers; the private part is sealed",
            "division", "the divisions of China are the same for everybody",
            "division_edition", "which table of divisions was loaded",
            "flyway_schema_history", "the owner's, not granted to the application");

    @LocalServerPort
    int port;

    @Autowired
    Opening opening;

    @Autowired
    Machines machines;

    @Autowired
    Shards shards;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void everythingThatATenantHas() {
        Cities.open(opening, "asia", "bern");
        new Browser(port).tokens("asia", "admin", Cities.PASSWORD);
        CurrentTenant.runAs(ASIA, () -> {
            machines.register("m-" + UUID.randomUUID(), "程序", "secret", Set.of("case.read"));
            jdbc.sql("""
                            insert into idempotency_key values ('asia', 'two-days-ago', '', '{}', now() - interval '2 days')
                            on conflict do nothing
                            """).update();
            jdbc.sql("insert into tenant_outline values ('asia', '{}', now()) on conflict do nothing")
                    .update();
            jdbc.sql("""
                            insert into link values (?, 'asia', ?, ?, '某省', 'upper', 'refused', 'asia', '{}', now(), null, 0)
                            """)
                    .params(Ids.next(), Ids.next(), "p" + UUID.randomUUID())
                    .update();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant_outline",
                "audit_entry",
                "role",
                "person",
                "machine_client",
                "oauth2_authorization",
                "link",
                "outbox",
                "idempotency_key"
            })
    void holdsWhenTheFirstWallIsDown(String table) {
        assertThat(as(ASIA, () -> count(table, "asia"))).isPositive();
        assertThat(as(BERN, () -> count(table, "asia"))).isZero();
        assertThat(as(BERN, () -> changed("update " + table + " set tenant = tenant where tenant = 'asia'")))
                .isZero();
        assertThat(as(BERN, () -> changed("delete from " + table + " where tenant = 'asia'")))
                .isZero();
        assertThat(as(ASIA, () -> changed("update " + table + " set tenant = 'bern'")))
                .isZero();
        assertThatThrownBy(() -> count(table, "asia")).hasRootCauseInstanceOf(NoTenantBound.class);
        assertThat(as(ASIA, () -> count(table, "asia"))).isPositive();
    }

    @Test
    void whoForgetsTheKeysOfRequestsSeesHowOldTheyAreAndNoMore() {
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
    void everybodyReadsTheDirectoryAndWritesTheirOwnLineOnly() {
        assertThat(as(
                        BERN,
                        () -> jdbc.sql("select count(*) from tenant where slug = 'asia'")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
        assertThat(as(BERN, () -> changed("update tenant set name = 'Bern' where slug = 'asia'")))
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> CurrentTenant.callAs(BERN, () -> jdbc.sql("""
                                insert into tenant select 'other', name, level, division, parent, status, time_zone, demo,
                                accent, phone, lng, lat, west, south, east, north, base_map, labels, opened_at, version
                                from tenant where slug = 'bern'
                                """).update()));
    }

    @Test
    void noTableIsLeftOutsideTheWallsUnnamed() {
        var outside = CurrentTenant.callAs(
                ASIA, () -> jdbc.sql("""
                        select relname from pg_class c
                        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                          and not (relrowsecurity and relforcerowsecurity
                                   and exists (select from pg_policy p where p.polrelid = c.oid))
                        """).query(String.class).list());
        assertThat(outside).containsExactlyInAnyOrderElementsOf(WITHOUT_WALL.keySet());
    }

    @Test
    void theApplicationsRoleCanPassNoWall() {
        assertThat(CurrentTenant.callAs(
                        ASIA, () -> jdbc.sql("""
                                select rolsuper or rolbypassrls or exists (select from pg_class
                                    where relowner = r.oid and relnamespace = 'public'::regnamespace)
                                from pg_roles r where rolname = current_user
                                """).query(Boolean.class).single()))
                .isFalse();
    }

    private long count(String table, String tenant) {
        return jdbc.sql("select count(*) from " + table + " where tenant = ?")
                .param(tenant)
                .query(Long.class)
                .single();
    }

    /** How many rows a statement changed; none where it was not allowed at all. */
    private long changed(String statement) {
        try {
            return jdbc.sql(statement).update();
        } catch (DataAccessException refused) {
            return 0;
        }
    }

    private static long as(TenantId tenant, Supplier<Long> work) {
        return CurrentTenant.callAs(tenant, work);
    }
}
