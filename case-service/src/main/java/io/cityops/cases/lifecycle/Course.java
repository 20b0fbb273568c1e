package io.cityops.cases.lifecycle;

import io.cityops.cases.clocks.Limit;
import io.cityops.cases.clocks.LimitUnit;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a case came to where it stands (办理情况), as far as later steps depend on it.
 *
 * @param handler who of the unit handles it, in the unit's own words
 * @param asked what waits for somebody to agree
 * @param extensions how often the limit of the unit that handles was extended
 * @param hangs how often the case was left hanging
 * @param into the case that this report belongs to, once it was merged
 */
@Embeddable
public record Course(
        @Nullable String handler,

        @Convert(converter = Columns.AskedColumn.class) @Nullable
        Asked asked,

        @Column(name = "extensions") int extensions,
        @Column(name = "hangs") int hangs,
        @Nullable Appeal appeal,
        @Column(name = "merged_into") @Nullable UUID into) {

    static final Course BEGUN = new Course(null, null, 0, 0, null, null);

    /** The course after a step, which led on from a stage. */
    Course after(Step step, Stage from, boolean sameUnit, Details details, Doer by, Instant at) {
        return switch (step.action()) {
            case ASSIGN -> new Course(details.handler(), asked, extensions, hangs, appeal, into);
            case REVOKE, RETURN, FEED_BACK, FORCE_CLOSE -> unassigned();
            case DISPATCH -> sameUnit ? unassigned() : new Course(null, null, 0, hangs, appeal, into);
            case DELEGATE, ESCALATE -> new Course(null, null, 0, hangs, appeal, into);
            case REOPEN, PEER_REOPEN ->
                new Course(null, null, 0, hangs, null, into); // what was appealed against is over
            case ASK_RETURN, ASK_EXTEND, ASK_HANG, ASK_CANCEL -> asking(step.action(), from, details, by, at);
            case APPROVE -> approved();
            case REFUSE -> new Course(handler, null, extensions, hangs, appeal, into);
            case MERGE -> new Course(handler, asked, extensions, hangs, appeal, details.into());
            case SPLIT -> new Course(handler, asked, extensions, hangs, appeal, null);
            case APPEAL -> with(Appeal.ASKED);
            case APPEAL_PASS -> with(Appeal.PASSED);
            case APPEAL_CONFIRM -> with(Appeal.APPROVED);
            case APPEAL_REFUSE -> with(Appeal.REFUSED);
            default -> this;
        };
    }

    /** For how long it is left hanging once that is agreed to: whole days, from now. */
    @Nullable
    Limit hanging(Instant at, ZoneId zone) {
        if (asked == null || asked.until() == null) {
            return null;
        }
        var days = ChronoUnit.DAYS.between(at.atZone(zone).toLocalDate(), asked.until());
        return Limit.of(Math.max(1, days), LimitUnit.NATURAL_DAY);
    }

    private Course asking(Action action, Stage from, Details details, Doer by, Instant at) {
        var request = new Asked(action, from, details.until(), details.reason(), at, by);
        return new Course(handler, request, extensions, hangs, appeal, into);
    }

    private Course approved() {
        var granted = asked == null ? null : asked.action();
        return switch (granted) {
            case ASK_EXTEND -> new Course(handler, null, extensions + 1, hangs, appeal, into);
            case ASK_HANG -> new Course(handler, null, extensions, hangs + 1, appeal, into);
            case null, default -> unassigned();
        };
    }

    private Course unassigned() {
        return new Course(null, null, extensions, hangs, appeal, into);
    }

    private Course with(Appeal state) {
        return new Course(handler, asked, extensions, hangs, state, into);
    }
}
