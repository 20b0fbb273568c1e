package io.cityops.cases.lifecycle;

import static io.cityops.cases.lifecycle.TestCases.CALENDAR;
import static io.cityops.cases.lifecycle.TestCases.LIMITS;
import static io.cityops.cases.lifecycle.TestCases.NOW;
import static io.cityops.cases.lifecycle.TestCases.TIMES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.clocks.RunningClock.State;
import io.cityops.tenancy.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done to a case, in whatever order: it stands somewhere legal, and no clock is lost. */
class AnyLifeTests {

    private static final Set<Stage> BEING_HANDLED = EnumSet.of(
            Stage.TO_SIGN,
            Stage.HANDLING,
            Stage.EXTEND_REVIEW,
            Stage.HANG_REVIEW,
            Stage.REWORK,
            Stage.DELEGATED,
            Stage.ESCALATED);
    private static final Set<Stage> NOT_BEING_HANDLED = EnumSet.of(
            Stage.RETURN_REVIEW, Stage.HUNG, Stage.TO_CHECK, Stage.CHECKING, Stage.TO_CLOSE, Stage.TO_DISPATCH);

    @Property(tries = 2_000, seed = "20261122")
    void keepsTheCaseAndItsClocksInOrder(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 9_999) Integer> choices, @ForAll boolean reviewed) {
        var found = TestCases.in(choices.getFirst() % 10 == 0 ? Stage.SELF_HANDLED : Stage.REPORTED);
        var hazards = new HazardRules(true, Set.of(), Set.of(), 5, 10, 2);
        var city = CityRules.OFF.with(hazards);
        var rules = new Rules(Set.of(), Set.of(), LIMITS, Map.of(), reviewed, 2, 1, 365, 50, 24, city);
        var now = NOW;
        for (var choice : choices) {
            now = now.plus(Duration.ofMinutes(1 + choice % 700));
            var moment = new Moment(now, TIMES, rules);
            var possible = LifeCycle.from(found, moment);
            refusesAllOthers(found, moment, possible);
            if (possible.isEmpty()) {
                assertThat(found.stage().ended()).isTrue();
                return;
            }
            var step = possible.get(choice % possible.size());
            var before = Before.of(found);
            found.take(step, details(step, choice, now), Doer.PUBLIC, moment);
            assertThat(found.stage()).isEqualTo(step.to());
            inOrder(found, before, now);
        }
    }

    private static void refusesAllOthers(CaseFile found, Moment moment, List<Step> possible) {
        var version = Before.of(found);
        for (var step : LifeCycle.STEPS) {
            if (!possible.contains(step) && possible.stream().noneMatch(other -> other.action() == step.action())) {
                assertThatExceptionOfType(CaseProblem.NotNow.class)
                        .isThrownBy(() -> found.take(step, Details.none(), Doer.PUBLIC, moment));
            }
        }
        assertThat(Before.of(found)).isEqualTo(version);
    }

    private static void inOrder(CaseFile found, Before before, Instant now) {
        var stage = found.stage();
        var clocks = found.clocks().all().stream().collect(Collectors.toMap(RunningClock::name, clock -> clock));
        assertThat(clocks.keySet()).containsAll(before.clocks());
        assertThat(found.endedAt() != null).isEqualTo(stage.ended());
        assertThat(found.course().asked() != null).as("asked in %s", stage).isEqualTo(stage.review());
        assertThat(found.course().extensions()).isBetween(0, 2);
        assertThat(found.course().hangs()).isBetween(0, 1);
        if (before.ended() && stage.ended()) {
            assertThat(String.valueOf(found.endedAt())).as("a case ends once").isEqualTo(before.endedAt());
        }
        for (var clock : clocks.values()) {
            assertThat(clock.state() == State.RUNNING)
                    .as("%s in %s", clock.name(), stage)
                    .isEqualTo(runs(clock.name(), stage, clock));
            assertThat(clock.usedAt(now, CALENDAR)).isNotNegative();
        }
        shows(found, clocks);
    }

    private static boolean runs(ClockName name, Stage stage, RunningClock clock) {
        if (stage.ended()) {
            return false;
        }
        return switch (name) {
            case TOTAL -> true;
            case HANDLE ->
                BEING_HANDLED.contains(stage) || !NOT_BEING_HANDLED.contains(stage) && clock.state() == State.RUNNING;
            default -> name == stage.clock();
        };
    }

    /** The deadline on the desk is that of the clock which ticks there, and every one explains itself. */
    private static void shows(CaseFile found, Map<ClockName, RunningClock> clocks) {
        var ticking = found.stage().clock();
        var due = ticking == null ? null : clocks.get(ticking).dueAt();
        assertThat(found.dueAt()).isEqualTo(due);
        for (var clock : clocks.values()) {
            assertThat(clock.limit() == null || !clock.explanation().isEmpty()).isTrue();
        }
    }

    private static Details details(Step step, int choice, Instant now) {
        var unit = choice % 2 == 0 ? TestCases.SANITATION : TestCases.WORKS;
        var filing = Filing.of("散落垃圾", Limit.of(4, choice % 3 == 0 ? LimitUnit.URGENT_HOUR : LimitUnit.WORK_HOUR));
        var link = new Link(Ids.next(), "other", "Other", step.to() == Stage.ESCALATED, Set.of());
        return new Details(
                "why",
                null,
                null,
                step.needs().contains(Need.CONDITION) ? filing : null,
                step.needs().contains(Need.UNIT) ? unit : null,
                step.needs().contains(Need.LINK) ? Tie.to(link) : null,
                step.needs().contains(Need.HANDLER) ? "李师傅" : null,
                step.needs().contains(Need.UNTIL)
                        ? LocalDate.ofInstant(now, CALENDAR.zone()).plusDays(1 + choice % 300)
                        : null,
                step.needs().contains(Need.INTO) ? Ids.next() : null,
                List.of());
    }

    private record Before(Stage stage, Set<ClockName> clocks, boolean ended, String endedAt, Course course) {

        static Before of(CaseFile found) {
            var names = found.clocks().all().stream().map(RunningClock::name).collect(Collectors.toSet());
            return new Before(
                    found.stage(), names, found.endedAt() != null, String.valueOf(found.endedAt()), found.course());
        }
    }
}
