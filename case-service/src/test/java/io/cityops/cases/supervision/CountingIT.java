package io.cityops.cases.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.OverHttp;
import io.cityops.cases.clocks.ClockName;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What counts towards the next matter of a unit, by the rules of its city. */
class CountingIT extends OverHttp {

    private static final String AT = "/t/supervised/api/supervision";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final String supervisor = staff("supervised", "supervisor", null, "case.read", "case.supervise");
    private final UUID unit = Ids.next();

    @Autowired
    private Counting counting;

    @Test
    void opensTheNextMatterWhenAnAppealLeavesEnoughOfAll() {
        rules(Map.of("on", true, "window", "since_last"));
        var first = missed(Instant.EPOCH);
        for (var i = 1; i < 5; i++) {
            missed(Instant.EPOCH.plusSeconds(i));
        }
        assertThat(states()).containsExactly("open");
        assertThat(standing().at("/counting").asInt()).isEqualTo(2);

        CurrentTenant.runAs(new TenantId("supervised"), () -> counting.waive(first, unit, "1"));

        assertThat(states()).as("the latest first").containsExactly("open", "withdrawn");
        assertThat(standing().at("/counting").asInt()).isEqualTo(1);
        assertThat(standing().at("/open").asInt()).isEqualTo(1);
    }

    @Test
    void opensNoneWhenAnAppealLeavesTooFew() {
        rules(Map.of("on", true, "window", "since_last"));
        var first = missed(Instant.EPOCH);
        missed(Instant.EPOCH.plusSeconds(1));
        missed(Instant.EPOCH.plusSeconds(2));

        CurrentTenant.runAs(new TenantId("supervised"), () -> counting.waive(first, unit, "1"));

        assertThat(states()).containsExactly("withdrawn");
        assertThat(standing().at("/counting").asInt()).isEqualTo(2);
    }

    @Test
    void goesByTheMonthOfTheCitysOwnTime() {
        rules(Map.of("on", true, "window", "month"));
        var month = LocalDate.now(ZONE).withDayOfMonth(1).atStartOfDay(ZONE).toInstant();
        missed(month.minusSeconds(2));
        missed(month.minusSeconds(1));
        missed(month);
        missed(month.plusSeconds(1));

        assertThat(states()).isEmpty();
        assertThat(standing().at("/counting").asInt()).isEqualTo(2);
        assertThat(standing().at("/missed").asInt())
                .as("what the month before has seen is not told of this one")
                .isEqualTo(2);

        rules(Map.of("window", "since_last"));
        assertThat(standing().at("/counting").asInt()).isEqualTo(4);
        assertThat(standing().at("/missed").asInt()).isEqualTo(2);
        rules(Map.of("window", "month"));
        missed(month.plusSeconds(2));
        assertThat(states()).containsExactly("open");
        assertThat(standing().at("/counting").asInt()).isZero();
    }

    @Test
    void restsWhileTheRuleIsOff() {
        rules(Map.of("on", false));
        for (var i = 0; i < 3; i++) {
            missed(Instant.EPOCH.plusSeconds(i));
        }

        assertThat(get(AT + "/units", supervisor).body().at("/on").asBoolean()).isFalse();
        assertThat(get(AT + "/misses?unit=" + unit, supervisor).body().at("/items"))
                .isEmpty();
        assertThat(states()).isEmpty();
    }

    @Test
    void countsOneRunOfAClockOnceThoughItsDeadlineMoves() {
        rules(Map.of("on", true, "window", "since_last"));
        var begun = Instant.EPOCH;
        var late = Ids.next();
        count(late, begun.plusSeconds(10), begun);
        count(late, begun.plusSeconds(30), begun);
        count(late, begun.plusSeconds(10), begun);
        assertThat(standing().at("/counting").asInt()).isEqualTo(1);

        count(late, begun.plusSeconds(90), begun.plusSeconds(60));
        assertThat(standing().at("/counting").asInt()).as("it was started anew").isEqualTo(2);
        count(late, begun.plusSeconds(5), null);
        assertThat(states()).as("an alarm of an earlier run comes late").containsExactly("open");
    }

    @Test
    void goesOnOnlyWhereAListHasGot() {
        assertThat(get(AT + "/misses?unit=" + unit + "&cursor=nonsense", supervisor)
                        .text("/errors/0/pointer"))
                .contains("cursor");
        var far = Cursor.encode("+1000000000-12-31T23:59:59Z", unit.toString());
        assertThat(get(AT + "/misses?unit=" + unit + "&cursor=" + far, supervisor)
                        .text("/errors/0/pointer"))
                .contains("cursor");
    }

    private UUID missed(Instant due) {
        var about = Ids.next();
        count(about, due, due.minus(Duration.ofHours(1)));
        return about;
    }

    private void count(UUID about, Instant due, Instant since) {
        CurrentTenant.runAs(
                new TenantId("supervised"),
                () -> counting.count(
                        new Miss(
                                Ids.next(),
                                unit,
                                "园林处",
                                about,
                                unit.toString().substring(24),
                                ClockName.SIGN,
                                due,
                                null,
                                null),
                        since));
    }

    private void rules(Map<String, Object> misses) {
        var path = "/t/supervised/api/case-rules";
        var admin = staff("supervised", "admin", null, "case.read", "catalogue.manage");
        var version = get(path, supervisor).body().at("/version").asInt();
        var usual = new java.util.HashMap<String, Object>(Map.of("times", 3, "unit", "", "answerHours", 24));
        usual.putAll(misses);
        assertThat(put(path, admin, Map.of("version", version, "rules", Map.of("city", Map.of("misses", usual))))
                        .status())
                .isEqualTo(200);
    }

    private JsonNode standing() {
        return rows("/units", "/unit").findFirst().orElseThrow();
    }

    private List<String> states() {
        return rows("/matters?limit=200", "/matter/unit")
                .map(row -> row.at("/matter/state").asString())
                .toList();
    }

    private java.util.stream.Stream<JsonNode> rows(String path, String whose) {
        return StreamSupport.stream(
                        get(AT + path, supervisor).body().at("/items").spliterator(), false)
                .filter(row -> row.at(whose).asString().equals(unit.toString()));
    }
}
