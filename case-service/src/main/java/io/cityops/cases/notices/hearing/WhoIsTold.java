package io.cityops.cases.notices.hearing;

import io.cityops.cases.clocks.Alarm;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.HandlingUnit;
import io.cityops.cases.lifecycle.LifeCycle;
import io.cityops.cases.lifecycle.Told;
import io.cityops.cases.notices.Audience;
import io.cityops.cases.notices.Occasion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the staff are told of a step or of a clock, and why; the reporters are another matter. */
final class WhoIsTold {

    private static final Set<Action> HERE_YOU_ARE = Set.of(Action.DISPATCH, Action.REDISPATCH, Action.RESUME);

    /** What a unit asks for itself; a cancellation is asked for by the dispatcher. */
    private static final Set<Action> ASKED_BY_THE_UNIT = Set.of(Action.ASK_RETURN, Action.ASK_EXTEND, Action.ASK_HANG);

    private static final Set<ClockName> OF_THE_UNIT = Set.of(ClockName.SIGN, ClockName.HANDLE);

    private WhoIsTold() {}

    /**
     * Who is told of a step, each once.
     *
     * @param asked what was asked for by the last request, where the step agrees to it or not
     */
    static Map<Audience, Occasion> of(Action action, CaseFile after, @Nullable Request asked) {
        var told = new LinkedHashMap<Audience, Occasion>();
        for (var who : Told.of(action)) {
            audiences(who, after, asked)
                    .forEach(audience -> told.merge(
                            audience,
                            occasion(who, action, after, asked),
                            (first, second) -> first == Occasion.NEWS ? second : first));
        }
        return told;
    }

    /** Who is told that something dangerous was reported: whoever takes it up. */
    static Stream<Audience> ofHazard(CaseFile reported) {
        return LifeCycle.turn(reported.stage()).stream().map(Audience::may);
    }

    /** Who is told that a clock has rung. */
    static Map<Audience, Occasion> of(Alarm.Kind kind, ClockName clock, CaseFile found, Stream<String> supervisors) {
        var occasion = kind == Alarm.Kind.OVERDUE ? Occasion.OVERDUE : Occasion.NEAR_LIMIT;
        var told = new LinkedHashMap<Audience, Occasion>();
        holders(clock, found).forEach(audience -> told.put(audience, occasion));
        if (Told.of(kind).contains(Told.SUPERVISORS)) {
            supervisors.map(Audience::role).forEach(audience -> told.put(audience, occasion));
        }
        return told;
    }

    /** Who holds a clock: the unit that of handling and signing, else whoever takes the case on. */
    private static Stream<Audience> holders(ClockName clock, CaseFile found) {
        var unit = unit(found);
        if (OF_THE_UNIT.contains(clock) && unit.isPresent()) {
            return unit.stream();
        }
        var next = LifeCycle.turn(found.stage());
        return next.isEmpty()
                ? Stream.of(Audience.may(LifeCycle.DISPATCHING))
                : next.stream().map(Audience::may);
    }

    private static Stream<Audience> audiences(Told who, CaseFile after, @Nullable Request asked) {
        return switch (who) {
            case UNIT -> unit(after).stream();
            case NEXT -> LifeCycle.turn(after.stage()).stream().map(Audience::may);
            case ASKER -> Optional.ofNullable(asked).map(Request::account).map(Audience::member).stream();
            case DISPATCHERS -> Stream.of(Audience.may(LifeCycle.DISPATCHING));
            case ACCEPTORS -> Stream.of(Audience.may(LifeCycle.ACCEPTING));
            case REPORTERS, SUPERVISORS -> Stream.empty();
        };
    }

    private static Optional<Audience> unit(CaseFile found) {
        return Optional.ofNullable(found.unit()).map(HandlingUnit::id).map(Audience::unit);
    }

    private static Occasion occasion(Told who, Action action, CaseFile after, @Nullable Request asked) {
        if (action == Action.FLAG_HAZARD) {
            return Occasion.HAZARD;
        }
        return switch (who) {
            case UNIT -> HERE_YOU_ARE.contains(action) ? Occasion.YOURS : answer(action, asked, true);
            case ASKER -> answer(action, asked, false);
            default -> Occasion.TO_DO;
        };
    }

    /** The whole unit hears the answer to what one of it has asked for; others only what follows from it. */
    private static Occasion answer(Action action, @Nullable Request asked, boolean unit) {
        var own = asked != null && (!unit || ASKED_BY_THE_UNIT.contains(asked.action()));
        return switch (action) {
            case APPROVE -> own ? Occasion.AGREED : Occasion.NEWS;
            case REFUSE -> own ? Occasion.DECLINED : Occasion.NEWS;
            default -> Occasion.NEWS;
        };
    }

    /** What was asked for last, and by whom. */
    record Request(Action action, @Nullable String account) {}
}
