package io.cityops.tenant.city;

import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.NoTenantBound;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.calendar.Calendars;
import io.cityops.tenant.calendar.WorkingCalendar;
import io.cityops.tenant.catalogue.Catalogue;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plain SQL walks past the first wall, Hibernate's discriminator: the second one must hold alone. */
@OnCityFeatures
class TenantIsolationIT {

    /** The same for every tenant, or kept by the operators for all. */
    private static final List<String> WITHOUT_WALL = List.of("division", "division_edition");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Catalogue catalogue;

    @Autowired
    Calendars calendars;

    @BeforeEach
    void fill() {
        CurrentTenant.runAs(LIUZHOU, () -> {
            catalogue.adopt();
            calendars.decide(WorkingCalendar.USUAL);
            jdbc.sql(
                            "insert into catalogue_choice values (?, 'liuzhou', 'GBT47678.5-2026', date '2026-07-01', now(), 'Ann')")
                    .param(Ids.next())
                    .update();
            var tag = UUID.randomUUID().toString();
            jdbc.sql("insert into org_unit values (?, 'liuzhou', ?, '甲', 'CENTRE', null, 1, 'WORKING', 0)")
                    .params(Ids.next(), tag)
                    .update();
            jdbc.sql("""
                            insert into facility values (?, 'liuzhou', 'toilet', '甲', null, 109, 24, 's', '{}', 'OPEN', null,
                                null, 'isolation', ?, now(), now(), 0)
                            """).params(Ids.next(), tag).update();
            jdbc.sql("""
                            insert into facility_layer values (?, 'liuzhou', ?, '{"code": "isolated", "collection": "isolated",
                                "title": {"zh": "甲", "en": "A"}, "one": {"zh": "甲", "en": "A"},
                                "description": {"zh": "", "en": ""}, "icon": "pin", "colour": "teal",
                                "schemaOrg": "Place", "attributes": []}', 0)
                            """).params(Ids.next(), tag).update();
            var id = Ids.next();
            jdbc.sql("""
                            insert into facility_import values (?, 'liuzhou', 'PREVIEW', 'f', 'toilet', 'WGS84', 's', '{}', '{}',
                                null, 'ann', now(), null, 0)
                            """).param(id).update();
            jdbc.sql("insert into facility_import_file values (?, 'liuzhou', '')")
                    .param(id)
                    .update();
            jdbc.sql("insert into facility_import_change values ('liuzhou', ?, ?, null, 0)")
                    .params(id, id)
                    .update();
            jdbc.sql("""
                            insert into grid_edition values (?, 'liuzhou', 'WITHDRAWN', null, null, 'f', 'WGS84', '{}', 'ann',
                                now(), null, null)
                            """).param(id).update();
            jdbc.sql("insert into grid values ('liuzhou', ?, ?, '甲', null, null, '[]', 109, 24, 1)")
                    .params(id, tag)
                    .update();
            jdbc.sql("insert into grid_person values ('liuzhou', ?, 0, 'grid_leader', '甲', null, null)")
                    .param(tag)
                    .update();
            jdbc.sql("insert into grid_revision values ('liuzhou', 1) on conflict do nothing")
                    .update();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org_unit",
                "catalogue_entry",
                "working_calendar",
                "facility",
                "facility_layer",
                "facility_import",
                "facility_import_file",
                "facility_import_change",
                "grid_edition",
                "grid",
                "grid_person",
                "grid_revision"
            })
    void holdsWhenTheFirstWallIsDown(String table) {
        assertThat(as(LIUZHOU, () -> count(table))).isPositive();
        assertThat(as(
                        TAIPEI,
                        () -> jdbc.sql("select count(*) from " + table + " where tenant = 'liuzhou'")
                                .query(Long.class)
                                .single()))
                .isZero();
        assertThat(as(TAIPEI, () -> (long) jdbc.sql("delete from " + table + " where tenant = 'liuzhou'")
                        .update()))
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(LIUZHOU, () -> (long)
                        jdbc.sql("update " + table + " set tenant = 'taipei'").update()));
        assertThatThrownBy(() -> count(table)).hasRootCauseInstanceOf(NoTenantBound.class);
        assertThat(as(LIUZHOU, () -> count(table))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue_choice", "catalogue_edition"})
    void holdsAroundWhatIsNeverDeleted(String table) {
        assertThat(as(LIUZHOU, () -> count(table))).isPositive();
        assertThat(as(
                        TAIPEI,
                        () -> jdbc.sql("select count(*) from " + table + " where tenant = 'liuzhou'")
                                .query(Long.class)
                                .single()))
                .isZero();
        for (var sql : List.of("update " + table + " set tenant = 'taipei'", "delete from " + table)) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> as(LIUZHOU, () -> (long) jdbc.sql(sql).update()));
        }
        assertThatThrownBy(() -> count(table)).hasRootCauseInstanceOf(NoTenantBound.class);
    }

    @Test
    void hasAForcedPolicyOnEveryTableOfOurs() {
        assertThat(as(LIUZHOU, () -> jdbc.sql("""
                                select count(*) from pg_class c
                                where relnamespace = 'public'::regnamespace and relkind = 'r'
                                  and relname ~ '^(division|org_|catalogue|working|facility|grid|responsibility)'
                                  and not (relrowsecurity and relforcerowsecurity
                                           and exists (select from pg_policy p where p.polrelid = c.oid))
                                """).query(Long.class).single())).isEqualTo(WITHOUT_WALL.size());
        assertThat(as(LIUZHOU, () -> jdbc.sql("""
                                select count(*) from pg_index i join pg_class c on c.oid = i.indrelid
                                where i.indisunique and not i.indisprimary
                                  and c.relname ~ '^(org_|catalogue|working|facility|grid|responsibility)'
                                  and (select attname from pg_attribute a
                                       where a.attrelid = c.oid and a.attnum = i.indkey[0]) <> 'tenant'
                                """).query(Long.class).single())).isZero();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static long as(TenantId tenant, java.util.function.Supplier<Long> work) {
        return CurrentTenant.callAs(tenant, work);
    }
}
