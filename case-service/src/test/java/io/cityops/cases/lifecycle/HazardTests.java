package io.cityops.cases.lifecycle;

import static io.cityops.cases.lifecycle.TestCases.LIMITS;
import static io.cityops.cases.lifecycle.TestCases.NOW;
import static io.cityops.cases.lifecycle.TestCases.SANITATION;
import static io.cityops.cases.lifecycle.TestCases.TIMES;
import static io.cityops.cases.lifecycle.TestCases.at;
import static io.cityops.cases.lifecycle.TestCases.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Hazards run on clocks that never rest, and go ahead of all others. */
class HazardTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Category WELL = new Category("02001", "供水井盖异常", "S", "matter");
    private static final Category LITTER = new Category("02002", "暴露垃圾", "S", "matter");
    private static final Rules RULES = rules(true);

    @Test
    void areWhatTheTenantCallsDangerous() {
        var rules = RULES.city().hazards();

        assertThat(rules.why(WELL, Source.WEB)).isEqualTo(Hazard.CATEGORY);
        assertThat(rules.why(new Category("02001", "x", "S", "part"), Source.WEB))
                .isNull();
        assertThat(rules.why(new Category("02001", "x", "S", null), Source.WEB)).isEqualTo(Hazard.CATEGORY);
        assertThat(rules.why(new Category("02001", "x", "OTHER", "matter"), Source.WEB))
                .isNull();
        assertThat(rules.why(LITTER, Source.LEADER)).isEqualTo(Hazard.SOURCE);
        assertThat(rules.why(null, Source.WEB)).isNull();
        assertThat(rules(false).city().hazards().why(WELL, Source.LEADER)).isNull();
    }

    @Test
    void runThroughTheNightOnTheirOwnLimits() {
        var found = accepted(WELL);
        assertThat(found.hazard()).isEqualTo(Hazard.CATEGORY);
        assertThat(found.dueAt()).as("the desk has five minutes").isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        file(found);
        var evening = at("17:50");
        take(found, Action.DISPATCH, unit(SANITATION), evening);
        assertThat(found.dueAt()).as("and the unit ten to sign").isEqualTo(evening.plus(Duration.ofMinutes(10)));
        take(found, Action.SIGN, Details.none(), evening.plusSeconds(60));

        assertThat(found.dueAt()).isEqualTo(at("19:50"));
        assertThat(found.clocks().find(ClockName.HANDLE).orElseThrow().explanation())
                .anyMatch(line -> line.contains("连续计时"));
    }

    @Test
    void keepAConditionsOwnTimeWhereThatIsShorterAndRestsNever() {
        var rules = RULES.city().hazards();
        var hour = Limit.of(1, LimitUnit.URGENT_HOUR);

        assertThat(rules.handling(Hazard.CATEGORY, hour, NOW, ZONE)).isEqualTo(hour);
        assertThat(rules.handling(Hazard.CATEGORY, Limit.of(1, LimitUnit.WORK_HOUR), NOW, ZONE))
                .isEqualTo(Limit.of(2, LimitUnit.URGENT_HOUR));
    }

    @Test
    void thatALeaderFoundAreNotLeftOvernight() {
        var rules = RULES.city().hazards();

        assertThat(rules.handling(Hazard.SOURCE, null, at("15:00"), ZONE)).isEqualTo(Limit.of(540, LimitUnit.MINUTE));
        assertThat(rules.handling(Hazard.SOURCE, null, at("23:00"), ZONE))
                .as("nobody is given less than a hazard's own time")
                .isEqualTo(Limit.of(2, LimitUnit.URGENT_HOUR));
    }

    @Test
    void areFlaggedByStaffAndNeverGainTimeByIt() {
        var found = accepted(LITTER);
        file(found);
        take(found, Action.DISPATCH, unit(SANITATION), at("16:00"));
        take(found, Action.SIGN, Details.none(), at("16:05"));
        var before = found.dueAt(); // four working hours from 16:00 on: Monday at ten
        take(found, Action.FLAG_HAZARD, Details.said("路面塌陷", null, List.of()), at("17:00"));

        assertThat(found.hazard()).isEqualTo(Hazard.STAFF);
        assertThat(found.dueAt()).isEqualTo(at("19:00")).isBefore(before);
        var entry = take(found, Action.CLEAR_HAZARD, Details.said("已围挡", null, List.of()), at("17:30"));
        assertThat(entry.reason()).isEqualTo("已围挡");
        assertThat(found.hazard()).isNull();
        assertThat(found.dueAt()).as("what has begun is carried to its end").isEqualTo(at("19:00"));
        assertThat(found.stage()).isEqualTo(Stage.HANDLING);

        var late = accepted(LITTER);
        file(late);
        take(late, Action.DISPATCH, unit(SANITATION), at("09:00"));
        take(late, Action.SIGN, Details.none(), at("09:05"));
        var due = late.dueAt(); // at three in the afternoon
        take(late, Action.FLAG_HAZARD, Details.said("x", null, List.of()), at("14:30"));
        assertThat(late.dueAt()).isEqualTo(due);
    }

    @Test
    void keepTheClockOfTheDeskRunningWhenFlagged() {
        var found = TestCases.in(Stage.REPORTED);
        take(found, Action.FLAG_HAZARD, Details.said("井盖缺失", null, List.of()), NOW.plusSeconds(60));

        assertThat(found.dueAt()).isEqualTo(NOW.plusSeconds(60 + 5 * 60));
        assertThat(LifeCycle.step(found, Action.FLAG_HAZARD, moment(NOW.plusSeconds(61))))
                .isEmpty();
        take(found, Action.ACCEPT, about(LITTER), NOW.plusSeconds(90));
        assertThat(found.hazard()).as("what staff said stands").isEqualTo(Hazard.STAFF);
    }

    @Test
    void thatSomebodyHasClearedComeBackOnlyAsSomethingElse() {
        var found = TestCases.in(Stage.REPORTED);
        take(found, Action.FLAG_HAZARD, Details.said("井盖缺失", null, List.of()), NOW);
        take(found, Action.ACCEPT, about(WELL), NOW.plusSeconds(10));
        take(found, Action.CLEAR_HAZARD, Details.said("已围挡", null, List.of()), NOW.plusSeconds(20));
        file(found);
        assertThat(found.hazard()).as("it is filed as what it was").isNull();

        var again = accepted(WELL);
        take(again, Action.CLEAR_HAZARD, Details.said("看错了", null, List.of()), NOW.plusSeconds(20));
        take(again, Action.BACK, Details.said("分类有误", null, List.of()), NOW.plusSeconds(21));
        take(again, Action.ACCEPT, about(WELL), NOW.plusSeconds(22));
        assertThat(again.hazard()).isNull();
        take(again, Action.BACK, Details.said("分类有误", null, List.of()), NOW.plusSeconds(23));
        take(again, Action.ACCEPT, about(LITTER), NOW.plusSeconds(24));
        take(again, Action.BACK, Details.said("分类有误", null, List.of()), NOW.plusSeconds(25));
        take(again, Action.ACCEPT, about(WELL), NOW.plusSeconds(26));
        assertThat(again.hazard()).as("it turned out to be a well after all").isEqualTo(Hazard.CATEGORY);
    }

    @Test
    void stayWhatTheyWereWhenTheRuleIsTurnedOff() {
        var found = accepted(WELL);
        var filing = Filing.of("一般情形", Limit.of(4, LimitUnit.WORK_HOUR));
        var off = new Moment(NOW.plusSeconds(30), TIMES, rules(false));
        found.take(
                LifeCycle.step(found, Action.FILE, off).orElseThrow(),
                new Details(null, null, null, filing, null, null, null, null, null, List.of()),
                Doer.PUBLIC,
                off);

        assertThat(found.hazard()).isEqualTo(Hazard.CATEGORY);
    }

    @Test
    void areFlaggedOnlyWhereThereAreAny() {
        var found = TestCases.in(Stage.REPORTED);

        assertThat(LifeCycle.step(found, Action.FLAG_HAZARD, TestCases.now(NOW)))
                .isEmpty();
    }

    @Test
    void canBeGivenMoreTimeWhateverTheirLimitIsCountedIn() {
        var found = accepted(WELL);
        file(found);
        take(found, Action.DISPATCH, unit(SANITATION), at("10:00"));
        take(found, Action.SIGN, Details.none(), at("10:05"));
        take(found, Action.ASK_EXTEND, Details.said("why", null, List.of()), at("10:10"));
        take(found, Action.APPROVE, Details.none(), at("10:15"));

        assertThat(found.dueAt()).isEqualTo(at("14:00"));
    }

    @Property(tries = 500)
    void standBeforeAllOthersAndAmongThemselvesByDeadline(
            @ForAll @LongRange(min = 1_700_000_000L, max = 4_000_000_000L) long one,
            @ForAll @LongRange(min = 1_700_000_000L, max = 4_000_000_000L) long other) {
        var first = Instant.ofEpochSecond(Math.min(one, other));
        var second = Instant.ofEpochSecond(Math.max(one, other));
        var order = Stream.of(
                        QueueOrder.of(false, true, first),
                        QueueOrder.of(false, true, second),
                        QueueOrder.of(false, true, null),
                        QueueOrder.of(false, false, first),
                        QueueOrder.of(false, false, second),
                        QueueOrder.of(false, false, null),
                        QueueOrder.of(true, true, first))
                .toList();

        assertThat(order).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(order.get(2)).isBefore(QueueOrder.HAZARDS_BEFORE);
        assertThat(order.get(3)).isAfter(QueueOrder.HAZARDS_BEFORE);
        assertThat(order.get(0)).isEqualTo(QueueOrder.amongHazards(first));
        assertThat(order.get(0).equals(order.get(1))).isEqualTo(first.equals(second));
    }

    private static CaseFile accepted(Category category) {
        var found = TestCases.in(Stage.REPORTED);
        take(found, Action.ACCEPT, about(category), NOW);
        return found;
    }

    private static void file(CaseFile found) {
        var filing = Filing.of("一般情形", Limit.of(4, LimitUnit.WORK_HOUR));
        take(
                found,
                Action.FILE,
                new Details(null, null, null, filing, null, null, null, null, null, List.of()),
                NOW.plusSeconds(30));
    }

    private static Details about(Category category) {
        return new Details(null, null, category, null, null, null, null, null, null, List.of());
    }

    private static HistoryEntry take(CaseFile found, Action action, Details details, Instant when) {
        var moment = moment(when);
        return found.take(LifeCycle.step(found, action, moment).orElseThrow(), details, Doer.PUBLIC, moment);
    }

    private static Moment moment(Instant when) {
        return new Moment(when, TIMES, RULES);
    }

    private static Rules rules(boolean on) {
        var hazards = new HazardRules(
                on, Set.of(new HazardRules.Matter("S", "matter", "02001")), Set.of(Source.LEADER), 5, 10, 2);
        return new Rules(Set.of(), Set.of(), LIMITS, Map.of(), false, 2, 1, 365, 50, 24, CityRules.OFF.with(hazards));
    }
}
