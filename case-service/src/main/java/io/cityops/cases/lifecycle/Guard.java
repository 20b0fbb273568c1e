package io.cityops.cases.lifecycle;

import java.util.function.Predicate;

/** What must be true of a case beside its stage. */
enum Guard implements Predicate<CaseFile> {
    NONE(found -> true),
    WORKED_ON_HERE(found -> found.sent() == null),
    SENT_DOWN(found -> found.sent() != null && found.sent().direction() == Tie.Direction.TO_LOWER),
    SENT_UP(found -> found.sent() != null && found.sent().direction() == Tie.Direction.TO_UPPER),
    CAME_OVER_A_LINK(found -> found.origin() != null);

    private final Predicate<CaseFile> condition;

    Guard(Predicate<CaseFile> condition) {
        this.condition = condition;
    }

    @Override
    public boolean test(CaseFile found) {
        return condition.test(found);
    }
}
