package io.cityops.cases.lifecycle;

import static io.cityops.cases.lifecycle.TestCases.LIMITS;
import static io.cityops.cases.lifecycle.TestCases.SANITATION;
import static io.cityops.cases.lifecycle.TestCases.TIMES;
import static io.cityops.cases.lifecycle.TestCases.WORKS;
import static io.cityops.cases.lifecycle.TestCases.at;
import static io.cityops.cases.lifecycle.TestCases.filed;
import static io.cityops.cases.lifecycle.TestCases.in;
import static io.cityops.cases.lifecycle.TestCases.now;
import static io.cityops.cases.lifecycle.TestCases.step;
import static io.cityops.cases.lifecycle.TestCases.unit;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.clocks.RunningClock.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What units ask for, what becomes of it, and what it does to their clock. */
class RequestTests {

    @Test
    void anExtensionAddsOneLimitToTheDeadlineTwiceAtMost() {
        var found = handling(); // four working hours from 09:00
        assertThat(handle(found).dueAt()).isEqualTo(at("15:00"));

        step(found, Action.ASK_EXTEND, Details.said("水管", null, List.of()), at("10:00"));
        assertThat(handle(found).state()).as("time goes on while they ask").isEqualTo(State.RUNNING);
        step(found, Action.APPROVE, Details.none(), at("11:00"));
        assertThat(handle(found).dueAt()).isEqualTo(Instant.parse("2026-11-23T09:00:00+08:00"));
        assertThat(handle(found).explanation()).anyMatch(line -> line.contains("延期 1 次"));

        step(found, Action.ASK_EXTEND, Details.none(), at("11:10"));
        step(found, Action.REFUSE, Details.none(), at("11:20"));
        assertThat(found.course().extensions()).as("a refusal does not count").isEqualTo(1);
        step(found, Action.ASK_EXTEND, Details.none(), at("11:30"));
        step(found, Action.APPROVE, Details.none(), at("11:40"));

        assertThat(handle(found).dueAt()).isEqualTo(Instant.parse("2026-11-23T15:00:00+08:00"));
        assertThat(LifeCycle.step(found, Action.ASK_EXTEND, now(at("11:50")))).isEmpty();
    }

    @Test
    void whatIsLateIsNotExtended() {
        var found = handling();

        assertThat(LifeCycle.step(found, Action.ASK_EXTEND, now(at("15:00")))).isPresent();
        assertThat(LifeCycle.step(found, Action.ASK_EXTEND, now(at("15:01")))).isEmpty();
    }

    @Test
    void whatHangsLosesNoTimeAndComesBack() {
        var found = handling();
        step(found, Action.ASK_HANG, until(LocalDate.of(2026, 11, 30)), at("10:00"));
        step(found, Action.APPROVE, Details.none(), at("10:00"));

        assertThat(found.stage()).isEqualTo(Stage.HUNG);
        assertThat(handle(found).state()).isEqualTo(State.PAUSED);
        assertThat(found.dueAt()).isEqualTo(Instant.parse("2026-11-30T10:00:00+08:00"));

        step(found, Action.RESUME, Details.none(), Instant.parse("2026-11-30T10:00:00+08:00"));
        assertThat(handle(found).dueAt())
                .as("three of four hours were left")
                .isEqualTo(Instant.parse("2026-11-30T15:00:00+08:00"));
        assertThat(LifeCycle.step(found, Action.ASK_HANG, now(found.reportedAt())))
                .isEmpty();
    }

    @Test
    void aReturnThatMustBeAgreedToStopsTheUnitsClockMeanwhile() {
        var rules = new Rules(Set.of(), Set.of(), LIMITS, Map.of(), true, 2, 1, 365, 50, 24);
        var found = handling();
        var asked = new Moment(at("10:00"), TIMES, rules);
        assertThat(LifeCycle.step(found, Action.RETURN, asked)).isEmpty();

        take(found, Action.ASK_RETURN, asked);
        assertThat(handle(found).state()).isEqualTo(State.PAUSED);
        take(found, Action.REFUSE, new Moment(at("11:00"), TIMES, rules));
        assertThat(found.stage()).isEqualTo(Stage.HANDLING);
        assertThat(handle(found).dueAt()).isEqualTo(at("16:00"));

        take(found, Action.ASK_RETURN, new Moment(at("11:30"), TIMES, rules));
        take(found, Action.APPROVE, new Moment(at("11:40"), TIMES, rules));
        assertThat(found.stage()).isEqualTo(Stage.TO_DISPATCH);
        step(found, Action.DISPATCH, unit(WORKS), at("14:00"));
        assertThat(handle(found).dueAt()).as("another unit has all of it").isEqualTo(at("18:00"));
    }

    @Test
    void aHandlerIsCalledBackBeforeTheCaseIsGivenBack() {
        var found = handling();
        step(found, Action.ASSIGN, handler("李师傅"), at("09:20"));
        assertThat(found.course().handler()).isEqualTo("李师傅");
        assertThat(LifeCycle.step(found, Action.RETURN, now(at("09:30")))).isEmpty();

        step(found, Action.REVOKE, Details.none(), at("09:30"));
        assertThat(LifeCycle.step(found, Action.RETURN, now(at("09:30")))).isPresent();
    }

    @Test
    void acceptingWaitsWhileSomebodyLooksWhetherItIsTrue() {
        var found = in(Stage.REPORTED); // at 09:00, fifteen minutes to accept
        step(found, Action.SEND_VERIFY, Details.none(), at("09:05"));
        assertThat(found.dueAt()).isEqualTo(at("09:35"));

        step(found, Action.VERIFY_TRUE, Details.none(), at("09:30"));
        assertThat(found.dueAt()).isEqualTo(at("09:40"));
        assertThat(found.clocks().find(ClockName.VERIFY).orElseThrow().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void aUnitAppealsOnceAndTheTraceOfBeingLateStays() {
        var found = handling();
        step(found, Action.FEED_BACK, Details.none(), at("17:00"));
        step(found, Action.CHECK_PASS, Details.none(), at("17:10"));
        step(found, Action.CLOSE, Details.none(), at("17:20"));
        var ended = found.endedAt();
        assertThat(found.deadlineLight(at("18:00"))).isEqualTo(DeadlineLight.RED);

        step(found, Action.APPEAL, Details.said("暴雨", null, List.of()), at("17:30"));
        step(found, Action.APPEAL_PASS, Details.none(), at("17:40"));
        assertThat(LifeCycle.step(found, Action.APPEAL_CONFIRM, now(at("17:50")))
                        .orElseThrow()
                        .permission())
                .isEqualTo(LifeCycle.ACCEPTING);
        step(found, Action.APPEAL_CONFIRM, Details.none(), at("17:50"));

        assertThat(found.course().appeal()).isEqualTo(Appeal.APPROVED);
        assertThat(found.deadlineLight(at("18:00"))).isEqualTo(DeadlineLight.RED);
        assertThat(found.endedAt()).isEqualTo(ended);
        assertThat(LifeCycle.step(found, Action.APPEAL, now(at("18:00")))).isEmpty();
        step(found, Action.REOPEN, Details.said("还在漏水", null, List.of()), at("18:10"));
        assertThat(found.course().appeal())
                .as("whoever is late in the new round")
                .isNull();
    }

    @Test
    void aUnitAppealsAgainstALateSignatureAsWell() {
        var found = TestCases.filed();
        step(found, Action.DISPATCH, unit(SANITATION), at("09:00"));
        step(found, Action.SIGN, Details.none(), at("10:30")); // an hour is given
        step(found, Action.FEED_BACK, Details.none(), at("10:40"));
        step(found, Action.CHECK_PASS, Details.none(), at("10:50"));
        step(found, Action.CLOSE, Details.none(), at("11:00"));
        assertThat(found.deadlineLight(at("11:00"))).as("handled in time").isEqualTo(DeadlineLight.GREEN);

        step(found, Action.APPEAL, Details.said("平台故障", null, List.of()), at("11:10"));

        assertThat(found.course().appeal()).isEqualTo(Appeal.ASKED);
        assertThat(LifeCycle.step(TestCases.handled(), Action.APPEAL, now(at("11:10"))))
                .isEmpty();
    }

    @Test
    void whatWasInTimeNeedsNoAppeal() {
        var found = in(Stage.CLOSED);

        assertThat(LifeCycle.step(found, Action.APPEAL, now(at("18:00")))).isEmpty();
    }

    @Test
    void whatTheReporterIsNotContentWithGoesRoundAgain() {
        var found = handling();
        step(found, Action.FEED_BACK, Details.none(), at("10:00"));
        step(found, Action.CHECK_PASS, Details.none(), at("10:10"));
        step(found, Action.CLOSE, Details.none(), at("10:20"));
        step(found, Action.REOPEN, Details.said("还在漏水", null, List.of()), at("11:00"));

        assertThat(found.stage()).isEqualTo(Stage.TO_DISPATCH);
        assertThat(found.endedAt()).isNull();
        assertThat(found.result()).isNull();
        assertThat(found.dueAt()).isEqualTo(at("11:15"));
        step(found, Action.DISPATCH, unit(SANITATION), at("11:05"));
        assertThat(handle(found).dueAt()).as("a new round has all of the limit").isEqualTo(at("17:05"));
    }

    @Test
    void whatACollectorPutRightIsFiledAwayOrTakenUp() {
        var away = in(Stage.SELF_HANDLED);
        assertThat(away.result()).isNotNull();
        step(away, Action.ARCHIVE, Details.none(), at("09:10"));
        assertThat(away.stage()).isEqualTo(Stage.CLOSED);

        var up = in(Stage.SELF_HANDLED);
        step(up, Action.TAKE_UP, Details.none(), at("09:10"));
        assertThat(up.stage()).isEqualTo(Stage.REPORTED);
        assertThat(up.result()).isNull();
    }

    @Test
    void whatWasNeverFiledIsReportedAnewWhenTheReporterIsNotContent() {
        var found = in(Stage.SELF_HANDLED);
        step(found, Action.ARCHIVE, Details.none(), at("09:10"));
        step(found, Action.REOPEN, Details.said("还在", null, List.of()), at("10:00"));

        assertThat(found.stage()).as("nobody could be late without a limit").isEqualTo(Stage.REPORTED);
    }

    @Test
    void closingByForceKeepsWhatTheUnitSaidAndTellsNothingElse() {
        var fedBack = handling();
        step(fedBack, Action.FEED_BACK, Details.said(null, "已修好", List.of()), at("10:00"));
        step(fedBack, Action.FORCE_CLOSE, Details.said("内部", "内部说明", List.of()), at("11:00"));
        assertThat(fedBack.result().text()).isEqualTo("已修好");

        var begun = handling();
        step(begun, Action.FORCE_CLOSE, Details.said("内部", "内部说明", List.of()), at("11:00"));
        assertThat(begun.result().text()).isEqualTo("强制结案");
    }

    @Test
    void whatStaffAskEachOtherMovesNothingForOthers() {
        var found = filed();
        step(found, Action.DISPATCH, unit(SANITATION), at("09:00"));
        step(found, Action.ASK_CANCEL, Details.none(), at("09:05"));

        assertThat(found.told()).isEqualTo(Stage.TO_SIGN);
        assertThat(found.progressLight()).as("nobody has signed").isEqualTo(ProgressLight.BLUE);
    }

    @Test
    void aCancellationThatIsRefusedChangesNothing() {
        var found = filed();
        step(found, Action.ASK_CANCEL, Details.none(), at("09:05"));
        assertThat(LifeCycle.step(found, Action.APPROVE, now(at("09:06")))
                        .orElseThrow()
                        .permission())
                .isEqualTo(LifeCycle.FILING);
        step(found, Action.REFUSE, Details.none(), at("09:15"));

        assertThat(found.stage()).isEqualTo(Stage.TO_DISPATCH);
        assertThat(found.dueAt()).as("ten of fifteen minutes were left").isEqualTo(at("09:25"));
    }

    private static CaseFile handling() {
        var found = filed();
        step(found, Action.DISPATCH, unit(SANITATION), at("09:00"));
        step(found, Action.SIGN, Details.none(), at("09:10"));
        return found;
    }

    private static void take(CaseFile found, Action action, Moment moment) {
        found.take(LifeCycle.step(found, action, moment).orElseThrow(), Details.none(), Doer.PUBLIC, moment);
    }

    private static RunningClock handle(CaseFile found) {
        return found.clocks().find(ClockName.HANDLE).orElseThrow();
    }

    private static Details until(LocalDate day) {
        return new Details("植树", null, null, null, null, null, null, day, null, List.of());
    }

    private static Details handler(String name) {
        return new Details(null, null, null, null, null, null, name, null, null, List.of());
    }
}
