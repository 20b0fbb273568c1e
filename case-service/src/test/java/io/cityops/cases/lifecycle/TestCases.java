package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.Holidays;
import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import io.cityops.cases.clocks.Period;
import io.cityops.cases.clocks.WorkCalendar;
import io.cityops.cases.clocks.WorkTimes;
import io.cityops.tenancy.Ids;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Cases at some point of their life, on Friday the 20th of November 2026. */
final class TestCases {

    static final Instant NOW = at("09:00");
    static final DeskLimits LIMITS = new DeskLimits(15, 15, 15, 60, 30, 30, 30, 30);
    static final Rules RULES = Rules.usual(LIMITS);
    static final WorkCalendar CALENDAR = new WorkCalendar(
            ZoneId.of("Asia/Shanghai"),
            List.of(Period.of("08:00", "12:00"), Period.of("14:00", "18:00")),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            Map.of(),
            Holidays.announced());
    static final HandlingUnit SANITATION = new HandlingUnit(Ids.next(), "环卫处");
    static final HandlingUnit WORKS = new HandlingUnit(Ids.next(), "市政处");

    /** A unit that works around the clock. */
    static final HandlingUnit EMERGENCY = new HandlingUnit(Ids.next(), "应急抢险队");

    static final WorkTimes TIMES =
            unit -> EMERGENCY.id().equals(unit) ? WorkCalendar.roundTheClock(CALENDAR.zone()) : CALENDAR;

    private TestCases() {}

    static CaseFile in(Stage stage) {
        var opening = new Opening(
                Ids.next(),
                "450200202611200001",
                TrackingCode.next(),
                stage,
                null,
                null,
                "垃圾",
                new Place(109, 24, null),
                null,
                stage == Stage.SELF_HANDLED ? new SelfHandling("已清扫", null) : null,
                new Reporter("王女士", "13812345678", new AnswerTo(AnswerTo.Kind.TEL, "+8613812345678")),
                Source.WEB,
                null,
                false,
                NOW,
                null,
                null);
        return new CaseFile(opening, now(NOW));
    }

    /** Filed with four working hours for handling. */
    static CaseFile filed() {
        var found = in(Stage.TO_FILE);
        var filing = Filing.of("散落垃圾", Limit.of(4, LimitUnit.WORK_HOUR));
        step(found, Action.FILE, new Details(null, null, null, filing, null, null, null, null, null, List.of()), NOW);
        return found;
    }

    static CaseFile handled() {
        var found = filed();
        step(found, Action.DISPATCH, unit(SANITATION), at("09:00"));
        step(found, Action.SIGN, Details.none(), at("09:10"));
        step(found, Action.FEED_BACK, Details.none(), at("10:00"));
        return found;
    }

    static HistoryEntry step(CaseFile found, Action action, Details details, Instant at) {
        return found.take(LifeCycle.step(found, action, now(at)).orElseThrow(), details, Doer.PUBLIC, now(at));
    }

    static Moment now(Instant at) {
        return new Moment(at, TIMES, RULES);
    }

    static Details unit(HandlingUnit unit) {
        return new Details(null, null, null, null, unit, null, null, null, null, List.of());
    }

    static Instant at(String time) {
        return Instant.parse("2026-11-20T" + time + ":00+08:00");
    }
}
