package io.cityops.cases.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.cityops.cases.FakeTenantService;
import io.cityops.cases.OverHttp;
import io.cityops.cases.TestPictures;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseNumbers;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Opening;
import io.cityops.cases.lifecycle.OpeningCases;
import io.cityops.cases.lifecycle.Order;
import io.cityops.cases.lifecycle.Place;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.TrackingCode;
import io.cityops.cases.reference.CategoryAsked;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.Caller;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three missed limits of a unit are answered for. */
class SupervisionIT extends OverHttp {

    private static final TenantId TOWN = new TenantId("supervised");
    private static final String AT = "/t/supervised/api/supervision";

    private final String supervisor = staff("supervised", "supervisor", null, "case.read", "case.supervise");
    private final String desk = desk("supervised");
    private final String admin = staff("supervised", "admin", null, "case.read", "catalogue.manage");

    @Autowired
    private Casework casework;

    @Autowired
    private OpeningCases openingCases;

    @Autowired
    private CaseNumbers numbers;

    @Autowired
    private Counting counting;

    @Autowired
    private Reminders reminders;

    @Autowired
    @Qualifier("bell")
    private SmartLifecycle bell;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void turnOn() {
        var rules = "/t/supervised/api/case-rules";
        var version = get(rules, desk).body().at("/version").asInt();
        var misses = Map.of("on", true, "times", 3, "window", "since_last", "answerHours", 24, "unit", "");
        assertThat(put(rules, admin, Map.of("version", version, "rules", Map.of("city", Map.of("misses", misses))))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void beginsByItselfAndIsAnsweredAndSettled() {
        var late = List.of(late(FakeTenantService.SANITATION), late(FakeTenantService.SANITATION));
        await().until(() -> counted(FakeTenantService.SANITATION) == 2);
        assertThat(get(AT + "/matters", supervisor).body().at("/items").toString())
                .doesNotContain(FakeTenantService.SANITATION);
        var third = late(FakeTenantService.SANITATION);
        await().until(() -> matter(FakeTenantService.SANITATION) != null);

        var id = matter(FakeTenantService.SANITATION);
        var unit = unit("supervised", FakeTenantService.SANITATION);
        var shown = get(AT + "/matters/" + id, unit);
        assertThat(shown.body().at("/misses").findValuesAsString("caseId"))
                .containsExactlyInAnyOrder(
                        late.get(0).id().toString(),
                        late.get(1).id().toString(),
                        third.id().toString());
        assertThat(shown.text("/row/matter/state")).isEqualTo("open");
        assertThat(shown.body().at("/actions").toString()).isEqualTo("[\"answer\"]");
        assertThat(get("/t/supervised/api/cases/" + third.id(), desk)
                        .body()
                        .at("/history")
                        .findValuesAsString("action"))
                .contains("supervise");
        assertThat(inbox(supervisor)).anyMatch(text -> text.contains("督办 DC"));
        assertThat(inbox(unit)).anyMatch(text -> text.contains("督办 DC"));

        assertThat(settle(id, 1, supervisor)).as("nobody has answered").isEqualTo(409);
        var photo = new Upload("photos", "now.jpg", TestPictures.jpeg(640, 480));
        var said = Map.of("answer", "{\"version\":1,\"text\":\"已增派两个班组\"}");
        assertThat(multipart(AT + "/matters/" + id + "/answer", supervisor, said, List.of(photo))
                        .status())
                .isEqualTo(403);
        var other = unit("supervised", FakeTenantService.WORKS);
        assertThat(multipart(AT + "/matters/" + id + "/answer", other, said, List.of(photo))
                        .status())
                .as("another unit does not even see it")
                .isEqualTo(404);
        var answered = multipart(AT + "/matters/" + id + "/answer", unit, said, List.of(photo));
        assertThat(answered.status()).as(answered.body().toString()).isEqualTo(200);
        var file = answered.text("/history/1/photos/0");
        assertThat(get(AT + "/matters/" + id + "/photos/" + file, supervisor).status())
                .isEqualTo(200);
        assertThat(get(AT + "/matters/" + id + "/photos/" + file, other).status())
                .isEqualTo(404);

        assertThat(post(AT + "/matters/" + id + "/send-back", supervisor, Map.of("version", 2, "text", "请写明整改时间"))
                        .status())
                .isEqualTo(200);
        assertThat(settle(id, 2, supervisor)).as("somebody was faster").isEqualTo(409);
        multipart(
                AT + "/matters/" + id + "/answer",
                unit,
                Map.of("answer", "{\"version\":3,\"text\":\"本周内整改完毕\"}"),
                List.of());
        assertThat(settle(
                        id,
                        4,
                        staff("supervised", "both", FakeTenantService.SANITATION, "case.read", "case.supervise")))
                .as("no unit settles what it answers for")
                .isEqualTo(403);
        assertThat(settle(id, 4, supervisor)).isEqualTo(200);
        assertThat(get(AT + "/matters/" + id, unit).body().at("/history").findValuesAsString("act"))
                .containsExactly("open", "answer", "send_back", "answer", "settle");
        assertThat(counted(FakeTenantService.SANITATION)).as("each counts once").isZero();

        var stranger = staff("nanyang", "supervisor", null, "case.read", "case.supervise");
        assertThat(get("/t/nanyang/api/supervision/matters/" + id, stranger).status())
                .isEqualTo(404);
        assertThat(get(AT + "/matters/" + id, stranger).status()).isEqualTo(404);
        assertThat(get("/t/nanyang/api/supervision/misses?unit=" + FakeTenantService.SANITATION, stranger)
                        .body()
                        .at("/items"))
                .isEmpty();
        assertThat(CurrentTenant.callAs(
                        new TenantId("nanyang"),
                        () -> jdbc.sql("select count(*) from supervision_matter where tenant = 'supervised'")
                                .query(Integer.class)
                                .single()))
                .as("the second wall alone")
                .isZero();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> CurrentTenant.runAs(
                        TOWN,
                        () -> jdbc.sql("update supervision_entry set text = 'x'")
                                .update()));
    }

    @Test
    void countsOnceHoweverManyHearIt() throws Exception {
        var unit = Ids.next();
        var due = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 8; i++) {
                var cases = List.of(new UUID(9, 1), new UUID(9, 2), new UUID(9, 3), new UUID(9, 4));
                all.add(threads.submit(() -> CurrentTenant.runAs(
                        TOWN,
                        () -> cases.forEach(one -> counting.count(
                                new Miss(Ids.next(), unit, "园林处", one, "9", ClockName.SIGN, due, null, null), null)))));
            }
            for (var one : all) {
                one.get();
            }
        }

        assertThat(get(AT + "/misses?unit=" + unit, supervisor).body().at("/items"))
                .hasSize(4);
        assertThat(matters(unit.toString())).hasSize(1);
        assertThat(counted(unit.toString())).isEqualTo(1);
    }

    @Test
    void fallsWhenAnAppealIsGranted() {
        var works = FakeTenantService.WORKS;
        var found = List.of(late(works), late(works), late(works));
        await().until(() -> matter(works) != null);
        var id = matter(works);
        var appealed = found.getFirst().id().toString();
        var unit = unit("supervised", works);

        act("supervised", appealed, unit, "feed_back", Map.of("note", "修好了"));
        act("supervised", appealed, desk, "check_pass", Map.of());
        act("supervised", appealed, desk, "close", Map.of());
        act("supervised", appealed, unit, "appeal", Map.of("reason", "管线单位迟到"));
        act("supervised", appealed, desk, "appeal_pass", Map.of());
        assertThat(get(AT + "/matters/" + id, unit).text("/row/matter/state")).isEqualTo("open");
        act("supervised", appealed, desk, "appeal_confirm", Map.of());

        var shown = get(AT + "/matters/" + id, unit);
        assertThat(shown.text("/row/matter/state")).isEqualTo("withdrawn");
        assertThat(shown.body().at("/history").findValuesAsString("act")).containsExactly("open", "waive", "withdraw");
        assertThat(counted(works)).as("the other two count again").isEqualTo(2);
    }

    @Test
    void remindsOnceOfWhatIsNotAnswered() {
        var unit = Ids.next();
        CurrentTenant.runAs(TOWN, () -> {
            for (var i = 0; i < 3; i++) {
                counting.count(
                        new Miss(
                                Ids.next(),
                                unit,
                                "路灯所",
                                new UUID(8, i),
                                "8",
                                ClockName.SIGN,
                                Instant.EPOCH,
                                null,
                                null),
                        null);
            }
            jdbc.sql("update supervision_matter set due_at = now() where unit_id = ?")
                    .param(unit)
                    .update();
        });

        reminders.round();
        var reminded = reminded(unit);
        reminders.round();

        assertThat(reminded(unit)).isNotNull().isEqualTo(reminded);
        assertThat(inbox(supervisor).stream().filter(text -> text.contains("路灯所") && text.contains("逾期")))
                .hasSize(1);
    }

    @Test
    void countsWhatIsSignedLateWhileTheBellRests() {
        var at = Instant.now().minus(Duration.ofDays(12)).truncatedTo(ChronoUnit.MICROS);
        var found = open(at);
        for (var action : List.of(Action.ACCEPT, Action.FILE, Action.DISPATCH)) {
            at = at.plusSeconds(1);
            found = act(found, action, FakeTenantService.EMERGENCY, at);
        }
        at = at.plus(Duration.ofHours(2)); // an hour is given
        bell.stop(); // between the two steps it would find the handling of twelve days ago overdue
        try {
            found = act(found, Action.SIGN, FakeTenantService.EMERGENCY, at);
            act(found, Action.FEED_BACK, FakeTenantService.EMERGENCY, at.plusSeconds(1));
        } finally {
            bell.start();
        }

        await().until(() -> counted(FakeTenantService.EMERGENCY) > 0);

        var misses = get(AT + "/misses?unit=" + FakeTenantService.EMERGENCY, supervisor);
        assertThat(misses.body().at("/items").findValuesAsString("clock")).containsExactly("sign");
    }

    @Test
    void tellsOfTheSupervisingUnitOnlyThoseWhoSupervise() {
        var rules = "/t/supervised/api/case-rules";
        var version = get(rules, desk).body().at("/version").asInt();
        var unknown = Map.of("city", Map.of("misses", Map.of("unit", UUID.randomUUID())));
        assertThat(put(rules, admin, Map.of("version", version, "rules", unknown))
                        .text("/errors/0/pointer"))
                .isEqualTo("/rules/city/misses/unit");
        var named = Map.of("city", Map.of("misses", Map.of("unit", FakeTenantService.EMERGENCY)));
        assertThat(put(rules, admin, Map.of("version", version, "rules", named)).status())
                .isEqualTo(200);
        var unit = Ids.next();
        CurrentTenant.runAs(TOWN, () -> {
            for (var i = 0; i < 3; i++) {
                var miss = new Miss(
                        Ids.next(), unit, "排水所", new UUID(7, i), "7", ClockName.SIGN, Instant.EPOCH, null, null);
                counting.count(miss, null);
            }
        });

        var leads = staff(
                "supervised", "leads", FakeTenantService.EMERGENCY, "case.read", "case.handle", Sight.SUPERVISING);
        assertThat(inbox(leads)).anyMatch(text -> text.contains("排水所"));
        assertThat(inbox(unit("supervised", FakeTenantService.EMERGENCY))).noneMatch(text -> text.contains("排水所"));
        assertThat(get(AT + "/matters/" + matter(unit.toString()), leads).status())
                .as("who supervises sees all units, though they handle as well")
                .isEqualTo(200);
        assertThat(get(AT + "/misses?unit=" + unit, leads).body().at("/items")).hasSize(3);
    }

    private Instant reminded(UUID unit) {
        return CurrentTenant.callAs(
                TOWN,
                () -> jdbc.sql("select reminded_at from supervision_matter where unit_id = ?")
                        .param(unit)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant());
    }

    private int settle(String id, int version, String token) {
        return post(AT + "/matters/" + id + "/settle", token, Map.of("version", version, "text", "同意"))
                .status();
    }

    /** A case that its unit should have handled days ago, and signed for in time, which the bell must not find before. */
    private CaseFile late(String unit) {
        var at = Instant.now().minus(Duration.ofDays(12)).truncatedTo(ChronoUnit.MICROS);
        bell.stop();
        try {
            var found = open(at);
            for (var action : List.of(Action.ACCEPT, Action.FILE, Action.DISPATCH, Action.SIGN)) {
                at = at.plusSeconds(1);
                found = act(found, action, unit, at);
            }
            return found;
        } finally {
            bell.start();
        }
    }

    private CaseFile open(Instant at) {
        return CurrentTenant.callAs(
                TOWN,
                () -> openingCases.open(
                        new Opening(
                                Ids.next(),
                                numbers.next(at),
                                TrackingCode.next(),
                                Stage.REPORTED,
                                null,
                                null,
                                "路灯不亮",
                                new Place(109.4, 24.3, null),
                                null,
                                null,
                                null,
                                Source.HOTLINE,
                                null,
                                false,
                                at,
                                null,
                                null),
                        Doer.PUBLIC,
                        null,
                        List.of()));
    }

    private CaseFile act(CaseFile found, Action action, String unit, Instant at) {
        var order = new Order(
                action,
                found.version(),
                null,
                null,
                action == Action.ACCEPT ? CategoryAsked.of(FakeTenantService.CATEGORY) : null,
                action == Action.FILE ? UUID.fromString(FakeTenantService.CONDITION) : null,
                action == Action.DISPATCH ? UUID.fromString(unit) : null,
                null,
                null,
                null,
                null,
                List.of());
        var everybody = new Caller(
                TOWN,
                "machine",
                "machine",
                Set.of(),
                Set.of("case.read", "case.accept", "case.file", "case.dispatch", "case.handle"),
                null,
                true);
        return CurrentTenant.callAs(TOWN, () -> casework.act(found.id(), order, everybody, at));
    }

    private int counted(String unit) {
        for (var row : get(AT + "/units", supervisor).body().at("/items")) {
            if (row.at("/unit").asString().equals(unit)) {
                return row.at("/counting").asInt();
            }
        }
        return 0;
    }

    private String matter(String unit) {
        var all = matters(unit);
        return all.isEmpty() ? null : all.getFirst();
    }

    private List<String> matters(String unit) {
        var found = new ArrayList<String>();
        get(AT + "/matters?limit=200", supervisor).body().at("/items").forEach(row -> {
            if (row.at("/matter/unit").asString().equals(unit)) {
                found.add(row.at("/matter/id").asString());
            }
        });
        return found;
    }

    private List<String> inbox(String reader) {
        return get("/t/supervised/api/inbox?limit=100", reader)
                .body()
                .at("/items")
                .findValuesAsString("text");
    }
}
