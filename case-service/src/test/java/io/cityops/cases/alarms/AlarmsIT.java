package io.cityops.cases.alarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseNumbers;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Opening;
import io.cityops.cases.lifecycle.OpeningCases;
import io.cityops.cases.lifecycle.Order;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.events.Streams;
import io.cityops.tenancy.persistence.Shards;
import io.cityops.tenancy.web.Caller;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clocks ring once each, also with several who ring them. */
class AlarmsIT extends OverHttp {

    private static final TenantId TOWN = new TenantId("nanyang");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    private Casework casework;

    @Autowired
    private OpeningCases openingCases;

    @Autowired
    private CaseNumbers numbers;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private Shards shards;

    @Autowired
    private Ringing ringing;

    @Test
    void ringOnceForEachClockHoweverManyRing() {
        var others = List.of(new Bell(shards, ringing), new Bell(shards, ringing), new Bell(shards, ringing));
        others.forEach(Bell::start);
        try {
            var now = Instant.now();
            var late = new ArrayList<UUID>();
            for (var i = 0; i < 60; i++) {
                late.add(open(now.minus(Duration.ofMinutes(20))).id()); // accepting may take fifteen
            }
            var near = open(now.minus(Duration.ofMinutes(13))).id();
            var fresh = open(now).id();
            var just = open(now.minus(Duration.ofSeconds(15 * 60 + 5)));

            await().until(() -> late.stream().allMatch(id -> rung(id).size() == 2)
                    && rung(near).size() == 1
                    && rung(just.id()).size() == 2);
            act(just, Action.ACCEPT, Instant.now());
            for (var round = 0; round < 2; round++) {
                var later = open(Instant.now().minus(Duration.ofMinutes(20))).id();
                await().until(() -> rung(later).size() == 2);
            }

            assertThat(late)
                    .allSatisfy(id ->
                            assertThat(rung(id)).containsExactly("case.near_limit accept", "case.overdue accept"));
            assertThat(rung(near)).containsExactly("case.near_limit accept");
            assertThat(rung(fresh)).isEmpty();
            assertThat(rung(just.id()))
                    .as("a clock that has stopped rings no more")
                    .hasSize(2);
        } finally {
            others.forEach(Bell::stop);
        }
    }

    @Test
    void areNotHeldUpByACaseThatCannotRing() {
        var late = Instant.now().minus(Duration.ofMinutes(16));
        var broken = CurrentTenant.callAs(TOWN, () -> {
            var found = open(Instant.now().plus(Duration.ofHours(1)));
            jdbc.sql("update cases set clocks = 'nonsense', alarm_at = now() - interval '1 hour' where id = ?")
                    .param(found.id())
                    .update();
            return found.id();
        });
        var sound = open(late).id();

        await().until(() -> rung(sound).size() == 2);

        assertThat(CurrentTenant.callAs(
                        TOWN,
                        () -> jdbc.sql("select alarm_at > now() from cases where id = ?")
                                .param(broken)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
        CurrentTenant.runAs(
                TOWN,
                () -> jdbc.sql("update cases set clocks = '[]', alarm_at = null where id = ?")
                        .param(broken)
                        .update());
    }

    /** What is brought along from elsewhere may hang until a day before that of a clock that has rung here. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takeUpWhatHungUntilItsDay(boolean overdue) {
        var saturday = LocalDate.now(SHANGHAI).minusDays(8).with(TemporalAdjusters.previous(DayOfWeek.SATURDAY));
        var at = saturday.atTime(10, 0).atZone(SHANGHAI).toInstant(); // handling ends on Monday
        var opened = open(at);
        var found = opened;
        for (var action :
                List.of(Action.ACCEPT, Action.FILE, Action.DISPATCH, Action.SIGN, Action.ASK_HANG, Action.APPROVE)) {
            at = at.plusSeconds(1);
            found = act(found, action, at);
            if (overdue && action == Action.SIGN) {
                await().until(() -> rung(opened.id()).contains("case.overdue handle"));
            }
        }
        assertThat(found.stage()).isEqualTo(Stage.HUNG);
        var id = found.id();

        await().until(() -> CurrentTenant.callAs(TOWN, () -> casework.visible(id, everybody()))
                        .stage()
                == Stage.HANDLING);

        var history = CurrentTenant.callAs(TOWN, () -> casework.history(id));
        assertThat(history.getLast().action()).isEqualTo(Action.RESUME);
        assertThat(history.getLast().by()).isEqualTo(Doer.CLOCK);
    }

    private CaseFile open(Instant at) {
        return CurrentTenant.callAs(TOWN, () -> {
            var opening = new Opening(
                    Ids.next(),
                    numbers.next(at),
                    TrackingCode.next(),
                    Stage.REPORTED,
                    null,
                    null,
                    "路灯不亮",
                    new Place(112.5, 25.0, null),
                    null,
                    null,
                    null,
                    Source.HOTLINE,
                    null,
                    false,
                    at.truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                    null,
                    null);
            return openingCases.open(opening, Doer.PUBLIC, null, List.of());
        });
    }

    private CaseFile act(CaseFile found, Action action, Instant at) {
        var order = new Order(
                action,
                found.version(),
                "why",
                null,
                action == Action.ACCEPT ? CategoryAsked.of(FakeTenantService.CATEGORY) : null,
                action == Action.FILE ? UUID.fromString(FakeTenantService.CONDITION) : null,
                action == Action.DISPATCH ? UUID.fromString(FakeTenantService.SANITATION) : null,
                null,
                null,
                action == Action.ASK_HANG ? LocalDate.ofInstant(at, SHANGHAI).plusDays(1) : null,
                null,
                List.of());
        return CurrentTenant.callAs(TOWN, () -> casework.act(found.id(), order, everybody(), at));
    }

    private static Caller everybody() {
        return new Caller(
                TOWN,
                "machine",
                "machine",
                Set.of(),
                Set.of("case.read", "case.accept", "case.file", "case.dispatch", "case.handle"),
                null,
                true);
    }

    private List<String> rung(UUID id) {
        var entries = redis.opsForStream().range(Streams.key(CaseAlarm.STREAM), Range.unbounded());
        return (entries == null
                        ? List.<org.springframework.data.redis.connection.stream.MapRecord<String, Object, Object>>of()
                        : entries)
                .stream()
                        .filter(entry -> id.toString().equals(entry.getValue().get("key")))
                        .map(entry -> entry.getValue().get("type") + " "
                                + JSON.readTree(String.valueOf(entry.getValue().get("payload")))
                                        .path("clock")
                                        .asString())
                        .toList();
    }
}
