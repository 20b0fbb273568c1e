package io.cityops.cases.lifecycle;

import static io.cityops.cases.lifecycle.Action.*;
import static io.cityops.cases.lifecycle.TestCases.EMERGENCY;
import static io.cityops.cases.lifecycle.TestCases.LIMITS;
import static io.cityops.cases.lifecycle.TestCases.NOW;
import static io.cityops.cases.lifecycle.TestCases.SANITATION;
import static io.cityops.cases.lifecycle.TestCases.TIMES;
import static io.cityops.cases.lifecycle.TestCases.WORKS;
import static io.cityops.cases.lifecycle.TestCases.at;
import static io.cityops.cases.lifecycle.TestCases.filed;
import static io.cityops.cases.lifecycle.TestCases.handled;
import static io.cityops.cases.lifecycle.TestCases.in;
import static io.cityops.cases.lifecycle.TestCases.now;
import static io.cityops.cases.lifecycle.TestCases.step;
import static io.cityops.cases.lifecycle.TestCases.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.Caller;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LifeCycleTests {

    /** What the desk's book says, written down apart from the table that is tested. */
    private static final Map<Stage, Set<Action>> ALLOWED = Map.ofEntries(
            Map.entry(Stage.REPORTED, Set.of(ACCEPT, REJECT, SEND_VERIFY, MERGE)),
            Map.entry(Stage.TO_VERIFY, Set.of(VERIFY_TRUE, VERIFY_FALSE)),
            Map.entry(Stage.SELF_HANDLED, Set.of(ARCHIVE, TAKE_UP)),
            Map.entry(Stage.TO_FILE, Set.of(FILE, NOT_FILE, BACK, MERGE)),
            Map.entry(Stage.TO_DISPATCH, Set.of(DISPATCH, CANCEL, ASK_CANCEL, DELEGATE, ESCALATE, FORCE_CLOSE)),
            Map.entry(Stage.TO_SIGN, Set.of(SIGN, RETURN, ASK_CANCEL, FORCE_CLOSE, SUPERVISE)),
            Map.entry(
                    Stage.HANDLING,
                    Set.of(ASSIGN, FEED_BACK, RETURN, ASK_EXTEND, ASK_HANG, ASK_CANCEL, FORCE_CLOSE, SUPERVISE)),
            Map.entry(Stage.RETURN_REVIEW, Set.of(APPROVE, FORCE_CLOSE)),
            Map.entry(Stage.EXTEND_REVIEW, Set.of(APPROVE, FORCE_CLOSE)),
            Map.entry(Stage.HANG_REVIEW, Set.of(APPROVE, FORCE_CLOSE)),
            Map.entry(Stage.CANCEL_REVIEW, Set.of(APPROVE, FORCE_CLOSE)),
            Map.entry(Stage.HUNG, Set.of(RESUME, FORCE_CLOSE)),
            Map.entry(Stage.REWORK, Set.of(REDISPATCH, ASK_CANCEL, FORCE_CLOSE, SUPERVISE)),
            Map.entry(Stage.TO_CHECK, Set.of(SEND_CHECK, CHECK_PASS, CHECK_FAIL, FORCE_CLOSE, SUPERVISE)),
            Map.entry(Stage.CHECKING, Set.of(CHECK_PASS, CHECK_FAIL, FORCE_CLOSE, SUPERVISE)),
            Map.entry(Stage.TO_CLOSE, Set.of(CLOSE, BACK, FORCE_CLOSE, SUPERVISE)),
            Map.entry(Stage.DELEGATED, Set.of(PEER_RETURN, PEER_RESULT)),
            Map.entry(Stage.ESCALATED, Set.of(PEER_RETURN, PEER_RESULT)),
            Map.entry(Stage.CLOSED, Set.of(VISIT, REOPEN)),
            Map.entry(Stage.FORCED_CLOSED, Set.of(VISIT, REOPEN)),
            Map.entry(Stage.VISITED, Set.of(REOPEN)),
            Map.entry(Stage.MERGED, Set.of(SPLIT)),
            Map.entry(Stage.CANCELLED, Set.of()),
            Map.entry(Stage.NOT_ACCEPTED, Set.of()),
            Map.entry(Stage.NOT_FILED, Set.of()));

    @Test
    void refusesEveryPairThatIsNotInTheBook() {
        for (var stage : Stage.values()) {
            for (var action : Action.values()) {
                var step = LifeCycle.step(in(stage), action, now(NOW));
                assertThat(step.isPresent())
                        .as("%s in %s", action, stage)
                        .isEqualTo(ALLOWED.get(stage).contains(action));
            }
        }
    }

    @Test
    void refusesAStepThatDoesNotBeginWhereTheCaseStands() {
        for (var step : LifeCycle.STEPS) {
            for (var stage : EnumSet.complementOf(EnumSet.copyOf(step.from()))) {
                assertThatExceptionOfType(CaseProblem.NotNow.class)
                        .isThrownBy(() -> in(stage).take(step, Details.none(), Doer.PUBLIC, now(NOW)));
            }
        }
    }

    @Test
    void leavesNoOpenStageWithoutAWayOn() {
        for (var stage : Stage.values()) {
            if (!stage.ended()) {
                assertThat(LifeCycle.STEPS)
                        .as(stage.code())
                        .anyMatch(step -> step.from().contains(stage)
                                && step.to() != stage
                                && (step.guard() == Guard.NONE || stage == Stage.REWORK));
            }
        }
    }

    @Test
    void leavesOutWhatTheTenantLeavesOut() {
        for (var action : Rules.OPTIONAL) {
            var rules = new Rules(Set.of(action), Set.of(), LIMITS, Map.of(), false, 2, 1, 365, 50, 24);
            for (var stage : Stage.values()) {
                assertThat(LifeCycle.step(in(stage), action, new Moment(NOW, TIMES, rules)))
                        .as("%s in %s", action, stage)
                        .isEmpty();
                assertThat(ALLOWED.get(stage).size() - (ALLOWED.get(stage).contains(action) ? 1 : 0))
                        .isEqualTo((int) LifeCycle.from(in(stage), new Moment(NOW, TIMES, rules)).stream()
                                .map(Step::action)
                                .distinct()
                                .count());
            }
        }
    }

    @Test
    void neverLetsWhoHandlesCheckOrClose() {
        var handler = caller(SANITATION.id(), "case.read", "case.handle", "case.check", "case.close", "case.dispatch");
        var found = handled();
        var check = LifeCycle.step(found, Action.CHECK_PASS, now(NOW)).orElseThrow();

        assertThat(Authority.refusal(check, found, handler)).isPresent();
        assertThat(Authority.refusal(check, found, caller(null, "case.check"))).isEmpty();
        assertThat(Authority.refusal(check, found, caller(null, "case.handle"))).isPresent();
    }

    @Test
    void neverLetsAUnitAgreeToItsOwnRequest() {
        var found = filed();
        step(found, DISPATCH, unit(SANITATION), NOW);
        step(found, SIGN, Details.none(), NOW);
        step(found, ASK_EXTEND, Details.none(), NOW);
        var approve = LifeCycle.step(found, APPROVE, now(NOW)).orElseThrow();

        assertThat(Authority.refusal(approve, found, caller(SANITATION.id(), "case.handle", "case.dispatch")))
                .isPresent();
        assertThat(Authority.refusal(approve, found, caller(null, "case.dispatch")))
                .isEmpty();
    }

    @Test
    void letsOnlyTheUnitThatItWasDispatchedToSign() {
        var found = filed();
        step(found, Action.DISPATCH, unit(SANITATION), NOW);
        var sign = LifeCycle.step(found, Action.SIGN, now(NOW)).orElseThrow();

        assertThat(Authority.refusal(sign, found, caller(SANITATION.id(), "case.handle")))
                .isEmpty();
        assertThat(Authority.refusal(sign, found, caller(WORKS.id(), "case.handle")))
                .isPresent();
        assertThat(Authority.refusal(sign, found, caller(null, "case.handle"))).isPresent();
        assertThat(Sight.of(caller(WORKS.id(), "case.read", "case.handle")).covers(found))
                .isFalse();
        assertThat(Sight.of(caller(null, "case.read", "case.handle")).covers(found))
                .isFalse();
        assertThat(Sight.of(caller(WORKS.id(), "case.read", "case.handle", "case.dispatch"))
                        .covers(found))
                .isTrue();
        assertThat(Sight.of(caller(WORKS.id(), "case.read", "case.handle", "case.supervise"))
                        .covers(found))
                .as("who supervises as well sees no less for handling")
                .isTrue();
    }

    @Test
    void letsTheSameUnitGoOnWithWhatWasLeftAndAnotherBeginAnew() {
        var found = filed();
        step(found, Action.DISPATCH, unit(SANITATION), at("09:00"));
        step(found, Action.SIGN, Details.none(), at("09:30"));
        step(found, Action.RETURN, Details.none(), at("10:00"));
        assertThat(clock(found, ClockName.HANDLE).state()).isEqualTo(RunningClock.State.PAUSED);

        step(found, Action.DISPATCH, unit(SANITATION), at("11:00"));
        assertThat(clock(found, ClockName.HANDLE).dueAt()).isEqualTo(at("16:00")); // one of four hours was used

        step(found, Action.RETURN, Details.none(), at("11:30"));
        step(found, Action.DISPATCH, unit(WORKS), at("14:00"));
        assertThat(clock(found, ClockName.HANDLE).dueAt()).isEqualTo(at("18:00"));
    }

    @Test
    void countsHandlingByTheTimeOfTheUnitThatHandles() {
        var found = filed();
        step(found, Action.DISPATCH, unit(EMERGENCY), at("16:00"));
        assertThat(clock(found, ClockName.HANDLE).dueAt()).isEqualTo(at("20:00"));
        assertThat(clock(found, ClockName.HANDLE).explanation()).anyMatch(line -> line.contains("昼夜值守"));

        step(found, Action.SIGN, Details.none(), at("16:30"));
        step(found, Action.RETURN, Details.none(), at("19:00"));
        step(found, Action.DISPATCH, unit(EMERGENCY), at("22:00"));
        assertThat(clock(found, ClockName.HANDLE).dueAt()).isEqualTo(at("23:00")); // three of four hours were used

        step(found, Action.RETURN, Details.none(), at("22:30"));
        step(found, Action.DISPATCH, unit(WORKS), at("22:40"));
        assertThat(clock(found, ClockName.HANDLE).dueAt()).isEqualTo(Instant.parse("2026-11-23T12:00:00+08:00"));
        assertThat(clock(found, ClockName.HANDLE).explanation()).noneMatch(line -> line.contains("昼夜值守"));
    }

    @Test
    void stopsAllClocksWhereItEnds() {
        var found = handled();
        step(found, Action.CHECK_PASS, Details.none(), at("15:00"));
        step(found, Action.CLOSE, Details.none(), at("15:10"));

        assertThat(found.clocks().all()).allMatch(clock -> clock.state() == RunningClock.State.STOPPED);
        assertThat(found.dueAt()).isNull();
        assertThat(found.deadlineLight(NOW)).isEqualTo(DeadlineLight.GREEN);
        assertThat(found.progressLight()).isEqualTo(ProgressLight.GREEN);
    }

    private static RunningClock clock(CaseFile found, ClockName name) {
        return found.clocks().find(name).orElseThrow();
    }

    private static Caller caller(UUID unit, String... permissions) {
        return new Caller(new TenantId("liuzhou"), "x", "X", Set.of("r"), Set.of(permissions), unit, false);
    }
}
