package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.Alarm;
import java.util.Set;

/**
 * Who is told that something happened to a case (知会对象). This is the life cycle's own word on it: an action that does
 * not say whom it is told to does not compile. A tenant's settings can leave some of it untold; they cannot add to it.
 */
public enum Told {
    /** Everybody who told of it, also those whose report was merged into it, each in the way they came by. */
    REPORTERS,
    /** The unit that it is with now. */
    UNIT,
    /** Whoever takes it on from where it stands now. */
    NEXT,
    /** Who asked for what was agreed to, or not. */
    ASKER,
    DISPATCHERS,
    ACCEPTORS,
    /** Who watches over what is late (督查). */
    SUPERVISORS;

    /** Whom a step is told to. A report rings nobody at the desk: its list brings every new one by itself. */
    public static Set<Told> of(Action action) {
        return switch (action) {
            case REPORT, REJECT, VERIFY_FALSE, MERGE, NOT_FILE, CANCEL, DELEGATE, ESCALATE -> Set.of(REPORTERS);
            case SELF_HANDLE, ACCEPT, SEND_VERIFY, VERIFY_TRUE, SPLIT, TAKE_UP, FILE, BACK -> Set.of(NEXT);
            case RETURN, ASK_RETURN, ASK_EXTEND, ASK_HANG, ASK_CANCEL -> Set.of(NEXT);
            case FEED_BACK, SEND_CHECK, CHECK_PASS, PEER_RETURN, PEER_RESULT, PEER_REOPEN -> Set.of(NEXT);
            case DISPATCH -> Set.of(UNIT, REPORTERS);
            case ASSIGN, REVOKE, RESUME, REDISPATCH, APPEAL_CONFIRM, APPEAL_REFUSE -> Set.of(UNIT);
            case APPROVE -> Set.of(ASKER, UNIT, REPORTERS);
            case REFUSE -> Set.of(ASKER, UNIT);
            case CHECK_FAIL -> Set.of(NEXT, UNIT);
            case CLOSE, FORCE_CLOSE -> Set.of(UNIT, REPORTERS);
            case REOPEN -> Set.of(NEXT, UNIT, REPORTERS);
            case APPEAL -> Set.of(DISPATCHERS);
            case APPEAL_PASS -> Set.of(ACCEPTORS);
            case FLAG_HAZARD, CLEAR_HAZARD -> Set.of(UNIT, NEXT);
            case SUPERVISE -> Set.of();
            case SIGN, ARCHIVE, VISIT, SEND_BACK -> Set.of();
            // who is asked whose something is, and who hears of it, the dispute says
            case ASK_OWNER, SETTLE_OWNER -> Set.of();
        };
    }

    /** Whom a clock that rings is told to: who holds it, and whoever watches over what is late. */
    public static Set<Told> of(Alarm.Kind kind) {
        return switch (kind) {
            case NEAR_LIMIT -> Set.of(UNIT, NEXT);
            case OVERDUE -> Set.of(UNIT, NEXT, SUPERVISORS);
        };
    }
}
