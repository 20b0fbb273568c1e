package io.cityops.cases.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningClockTests {

    private static final WorkCalendar CALENDAR =
            WorkCalendarTests.calendar(List.of(Period.of("08:00", "12:00"), Period.of("14:00", "18:00")), Map.of());

    @Test
    void turnsYellowAfterFourFifthsAndRedAfterTheEnd() {
        var started = local("2026-11-20T09:00");
        var clock = RunningClock.start(ClockName.ACCEPT, Limit.of(10, LimitUnit.MINUTE), started, CALENDAR);

        assertThat(clock.lightAt(started.plusSeconds(480))).isEqualTo(DeadlineLight.GREEN);
        assertThat(clock.lightAt(started.plusSeconds(481))).isEqualTo(DeadlineLight.YELLOW);
        assertThat(clock.lightAt(started.plusSeconds(600))).isEqualTo(DeadlineLight.YELLOW);
        assertThat(clock.lightAt(started.plusSeconds(601))).isEqualTo(DeadlineLight.RED);
    }

    @Test
    void countsWorkingHoursOverAWeekendAndExplainsWhatItSkipped() {
        var clock = RunningClock.start(
                ClockName.HANDLE, Limit.of(4, LimitUnit.WORK_HOUR), local("2026-11-20T16:00"), CALENDAR);

        assertThat(clock.dueAt()).isEqualTo(local("2026-11-23T10:00"));
        assertThat(String.join("\n", clock.explanation()))
                .contains("时限 4 工作时", "2026-11-21（周末）、2026-11-22（周末）", "到期 2026-11-23 10:00");
    }

    @Test
    void takesAWorkingDayForEightWorkingHours() {
        var clock = RunningClock.start(
                ClockName.HANDLE,
                new Limit(new BigDecimal("1.5"), LimitUnit.WORK_DAY),
                local("2026-11-23T08:00"),
                CALENDAR);

        assertThat(clock.dueAt()).isEqualTo(local("2026-11-24T12:00"));
    }

    @Test
    void runsThroughTheNightWhereItIsUrgent() {
        var clock = RunningClock.start(
                ClockName.HANDLE, Limit.of(2, LimitUnit.URGENT_HOUR), local("2026-11-21T23:00"), CALENDAR);

        assertThat(clock.dueAt()).isEqualTo(local("2026-11-22T01:00"));
    }

    @Test
    void neverRestsWithThoseWhoWorkAroundTheClock() {
        var always = WorkCalendar.roundTheClock(CALENDAR.zone());
        var clock = RunningClock.start(
                ClockName.HANDLE, Limit.of(1, LimitUnit.WORK_DAY), local("2026-10-01T22:00"), always);

        assertThat(clock.warnAt()).isEqualTo(local("2026-10-02T04:24"));
        assertThat(clock.dueAt()).isEqualTo(local("2026-10-02T06:00"));
        assertThat(String.join("\n", clock.explanation()))
                .contains("时限 1 工作日", "昼夜值守", "到期 2026-10-02 06:00")
                .doesNotContain("不计", "工作时段");
        assertThat(clock.usedAt(local("2026-10-02T02:00"), CALENDAR))
                .as("by the time it began to run by, whoever asks")
                .isEqualTo(Duration.ofHours(4).toSeconds());
    }

    @Test
    void goesOnAfterAPauseWithWhatWasLeft() {
        var clock = RunningClock.start(
                        ClockName.HANDLE, Limit.of(8, LimitUnit.WORK_HOUR), local("2026-11-23T08:00"), CALENDAR)
                .pause(local("2026-11-23T11:00"), CALENDAR);
        assertThat(clock.lightAt(local("2026-12-31T00:00"))).isEqualTo(DeadlineLight.GREEN);

        var resumed = clock.resume(local("2026-11-25T08:00"), CALENDAR);

        assertThat(resumed.usedAt(local("2026-11-25T09:00"), CALENDAR))
                .isEqualTo(Duration.ofHours(4).toSeconds());
        assertThat(resumed.dueAt()).isEqualTo(local("2026-11-25T15:00"));
    }

    @Test
    void keepsTheLightItStoppedWith() {
        var late = RunningClock.start(
                        ClockName.CHECK, Limit.of(30, LimitUnit.MINUTE), local("2026-11-23T08:00"), CALENDAR)
                .stop(local("2026-11-23T09:00"), CALENDAR);

        assertThat(late.lightAt(local("2030-01-01T00:00"))).isEqualTo(DeadlineLight.RED);
        assertThat(late.usedAt(local("2030-01-01T00:00"), CALENDAR)).isEqualTo(3_600);
    }

    @Test
    void warnsInItsExplanationOfAYearThatNobodyKnows() {
        var clock = RunningClock.start(
                ClockName.HANDLE, Limit.of(3, LimitUnit.WORK_DAY), local("2034-12-31T09:00"), CALENDAR);

        assertThat(String.join("\n", clock.explanation())).contains("注意：2034 年", "注意：2035 年");
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    @Test
    void ringsAsFinelyAsWhatHasRungIsKept() {
        var begun = Instant.parse("2026-11-20T01:00:00.123456300Z");
        var clocks = Clocks.none().start(ClockName.ACCEPT, Limit.of(15, LimitUnit.MINUTE), begun, CALENDAR);
        var warned = Instant.parse("2026-11-20T01:12:00.123456Z"); // as the database keeps it

        assertThat(clocks.alarms(Instant.EPOCH)).hasSize(2);
        assertThat(clocks.alarms(warned)).extracting(Alarm::kind).containsExactly(Alarm.Kind.OVERDUE);
    }

    @Test
    void ringsForWhatItPassedJustBeforeItWasPausedAndNotAgain() {
        var begun = Instant.parse("2026-11-20T01:00:00Z");
        var due = Instant.parse("2026-11-20T01:15:00Z");
        var paused = Clocks.none()
                .start(ClockName.ACCEPT, Limit.of(15, LimitUnit.MINUTE), begun, CALENDAR)
                .pause(ClockName.ACCEPT, due.plusSeconds(1), CALENDAR);
        var warned = Instant.parse("2026-11-20T01:12:00Z");

        assertThat(paused.alarms(warned)).extracting(Alarm::at).containsExactly(due);
        assertThat(paused.resume(ClockName.ACCEPT, due.plusSeconds(60), CALENDAR)
                        .alarms(due))
                .isEmpty();
    }
}
