package io.cityops.tenant.facilities.live;

import static io.cityops.tenant.city.CityFeatures.LIUZHOU;
import static io.cityops.tenant.city.CityFeatures.TAIPEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenancy.CurrentTenant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

class UsualIT extends Told {

    private @Autowired UsualBook usual;

    @Test
    void isUsualOnceItWasSeenOnThreeDays() {
        var now = Instant.now();
        told(Map.of("place", place, "free", 6, "total", 100, "observedAt", now.toString()));
        var monday = LocalDate.of(2026, 11, 2);

        sample(monday, 4, now);
        sample(monday, 4, now.plusSeconds(600));
        sample(monday.plusDays(7), 4, now.plusSeconds(1_200));
        assertThat(live().hasNonNull("usual")).isFalse();
        sample(monday.plusDays(14), 4, now.plusSeconds(1_800));
        assertThat(live().path("usual").asString()).isEqualTo("busy");
        assertThat(Instant.parse(live().path("usualUntil").asString()))
                .isEqualTo(Instant.parse("2100-01-01T00:00:00Z"));

        sample(monday.plusDays(21), 5, now.plusSeconds(1_800));
        assertThat(live().hasNonNull("usual"))
                .as("of another hour nothing is known")
                .isFalse();
    }

    @Test
    void isCountedOnceHoweverManyInstancesLook() {
        var now = Instant.now();
        told(Map.of("place", place, "free", 6, "total", 100, "observedAt", now.toString()));
        var monday = LocalDate.of(2026, 11, 2);

        sample(monday, 6, now);
        sample(monday, 6, now.plusSeconds(300));

        assertThat(CurrentTenant.callAs(
                        LIUZHOU,
                        () -> jdbc.sql("select samples from availability_usual where facility = ? and hour = 6")
                                .param(UUID.fromString(facility))
                                .query(Integer.class)
                                .single()))
                .isEqualTo(1);
    }

    private void sample(LocalDate date, int hour, Instant at) {
        var time = new TimeOfWeek(date, 1, hour, Instant.parse("2100-01-01T00:00:00Z"));
        CurrentTenant.runAs(LIUZHOU, () -> {
            usual.sample(time, at);
            usual.say(time);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"availability_operator", "availability_place", "facility_live", "availability_usual"})
    void standsBehindTheSecondWall(String table) {
        told(Map.of(
                "place",
                place,
                "free",
                3,
                "total",
                4,
                "observedAt",
                Instant.now().toString()));
        sample(LocalDate.of(2026, 11, 2), 3, Instant.now());
        assertThat(CurrentTenant.callAs(LIUZHOU, () -> count(table))).isPositive();

        CurrentTenant.runAs(TAIPEI, () -> {
            assertThat(count(table)).isZero();
            assertThat(changed("update " + table + " set tenant = tenant where tenant = 'liuzhou'"))
                    .isZero();
            assertThat(changed("delete from " + table + " where tenant = 'liuzhou'"))
                    .isZero();
        });
        CurrentTenant.runAs(
                LIUZHOU,
                () -> assertThat(changed("update " + table + " set tenant = 'taipei'"))
                        .isZero());
        assertThat(CurrentTenant.callAs(LIUZHOU, () -> count(table))).isPositive();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where tenant = 'liuzhou'")
                .query(Long.class)
                .single();
    }

    private long changed(String statement) {
        try {
            return jdbc.sql(statement).update();
        } catch (DataAccessException refused) {
            return 0;
        }
    }
}
