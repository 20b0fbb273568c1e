package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.DeadlineLight;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What must be true of a case beside its stage. */
enum Guard {
    NONE((found, moment) -> true),
    WORKED_ON_HERE(found -> found.sent() == null),
    SENT_DOWN(found -> found.sent() != null && found.sent().direction() == Tie.Direction.TO_LOWER),
    SENT_UP(found -> found.sent() != null && found.sent().direction() == Tie.Direction.TO_UPPER),
    CAME_OVER_A_LINK(found -> found.origin() != null),
    CAME_FILED(found -> found.origin() != null && found.filing() != null),
    CAME_UNFILED(found -> found.origin() != null && found.filing() == null),
    /** What came over a link is opened again, or given back, by the levels between themselves. */
    OUR_OWN(found -> found.origin() == null),
    OUR_OWN_FILED(found -> found.origin() == null && found.filing() != null),
    /** Without a limit nobody could be late: it is filed first. */
    OUR_OWN_UNFILED(found -> found.origin() == null && found.filing() == null),
    ASSIGNED(found -> found.course().handler() != null),
    /** A handler is called back before the case is given back. */
    NOT_ASSIGNED(found -> found.course().handler() == null),
    ASKED_BEFORE_DISPATCH(found -> askedIn(found, Stage.TO_DISPATCH)),
    ASKED_BEFORE_SIGNING(found -> askedIn(found, Stage.TO_SIGN)),
    ASKED_WHILE_HANDLING(found -> askedIn(found, Stage.HANDLING)),
    ASKED_IN_REWORK(found -> askedIn(found, Stage.REWORK)),
    MAY_BE_FLAGGED((found, moment) -> moment.rules().city().hazards().on() && found.hazard() == null),
    FLAGGED(found -> found.hazard() != null),
    /** In time, and not as often as the tenant allows (facts on clocks: not when overdue, at most so many times). */
    MAY_BE_EXTENDED((found, moment) -> inTime(found, moment)
            && found.course().extensions() < moment.rules().extensions()),
    MAY_HANG((found, moment) -> found.course().hangs() < moment.rules().hangs()),
    /** Late in handling, or in signing for it, which counts against a unit as well. */
    LATE_WITHOUT_APPEAL((found, moment) ->
            found.course().appeal() == null && (found.endedLight() == DeadlineLight.RED || signedLate(found, moment))),
    APPEALED(found -> found.course().appeal() == Appeal.ASKED),
    APPEAL_PASSED(found -> found.course().appeal() == Appeal.PASSED);

    private final BiPredicate<CaseFile, Moment> condition;

    Guard(Predicate<CaseFile> condition) {
        this((found, moment) -> condition.test(found));
    }

    Guard(BiPredicate<CaseFile, Moment> condition) {
        this.condition = condition;
    }

    boolean holds(CaseFile found, Moment moment) {
        return condition.test(found, moment);
    }

    private static boolean askedIn(CaseFile found, Stage stage) {
        var asked = found.course().asked();
        return asked != null && asked.from() == stage;
    }

    private static boolean signedLate(CaseFile found, Moment moment) {
        return found.clocks()
                .find(ClockName.SIGN)
                .filter(clock -> clock.lightAt(moment.at()) == DeadlineLight.RED)
                .isPresent();
    }

    private static boolean inTime(CaseFile found, Moment moment) {
        return found.clocks()
                .find(ClockName.HANDLE)
                .filter(clock -> clock.lightAt(moment.at()) == DeadlineLight.RED)
                .isEmpty();
    }
}
