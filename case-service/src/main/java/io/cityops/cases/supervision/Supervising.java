package io.cityops.cases.supervision;

import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.Role;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.Sight;
import io.cityops.cases.supervision.Matter.Act;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What people do to supervision matters: the unit answers, whoever supervises settles it or sends it back. */
@Service
class Supervising {

    private final Matters matters;
    private final Evidence evidence;
    private final Rulebook rulebook;
    private final Announcing announcing;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Supervising(
            Matters matters,
            Evidence evidence,
            Rulebook rulebook,
            Announcing announcing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.matters = matters;
        this.evidence = evidence;
        this.rulebook = rulebook;
        this.announcing = announcing;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A matter that the caller may see.
     *
     * @throws ProblemException when there is none
     */
    Matter visible(UUID id, Caller caller) {
        var sight = Sight.of(caller);
        return matters.find(id)
                .filter(matter -> sight.coversUnit(matter.unit()))
                .orElseThrow(() -> ProblemException.notFound("matter"));
    }

    Matter answer(UUID id, int version, String text, List<byte[]> photos, Caller caller) {
        var found = visible(id, caller);
        if (!may(Act.ANSWER, found, caller)) {
            throw new SupervisionProblem.NotYours("Only the unit that is supervised answers.");
        }
        found.answered();
        return evidence.keepWhile(
                photos,
                kept -> Objects.requireNonNull(transaction.execute(status -> {
                    var files = kept.stream()
                            .map(photo ->
                                    evidence.attach(id, photo.as(Role.AFTER)).id())
                            .toList();
                    return done(Act.ANSWER, at(version, found).answered(), text, files, caller);
                })));
    }

    Matter settle(UUID id, int version, String text, Caller caller) {
        var found = supervised(id, Act.SETTLE, caller);
        return Objects.requireNonNull(transaction.execute(
                status -> done(Act.SETTLE, at(version, found).settled(now()), text, List.of(), caller)));
    }

    Matter sendBack(UUID id, int version, String text, Caller caller) {
        var found = supervised(id, Act.SEND_BACK, caller);
        var hours = rulebook.current().city().misses().answerHours();
        return Objects.requireNonNull(transaction.execute(
                status -> done(Act.SEND_BACK, at(version, found).sentBack(hours, now()), text, List.of(), caller)));
    }

    /** What the caller may do to a matter as it stands. */
    List<Act> possible(Matter matter, Caller caller) {
        return switch (matter.state()) {
            case OPEN -> may(Act.ANSWER, matter, caller) ? List.of(Act.ANSWER) : List.of();
            case ANSWERED -> may(Act.SETTLE, matter, caller) ? List.of(Act.SETTLE, Act.SEND_BACK) : List.of();
            case SETTLED, WITHDRAWN -> List.of();
        };
    }

    private Matter supervised(UUID id, Act act, Caller caller) {
        var found = visible(id, caller);
        if (!may(act, found, caller)) {
            throw new SupervisionProblem.NotYours(
                    "Only who supervises (case.supervise) decides, and no unit about itself.");
        }
        return found;
    }

    private static boolean may(Act act, Matter matter, Caller caller) {
        var own = matter.unit().equals(caller.unit());
        return act == Act.ANSWER ? own && caller.may("case.handle") : !own && caller.may(Sight.SUPERVISING);
    }

    private Matter done(Act act, Matter next, String text, List<UUID> photos, Caller caller) {
        var by = Doer.of(caller);
        matters.change(next);
        matters.remember(next.id(), now(), act, by, text, photos);
        announcing.tell(next, act.code(), text, by.account());
        return next;
    }

    private static Matter at(int version, Matter found) {
        if (found.version() != version) {
            throw new SupervisionProblem.Stale();
        }
        return found;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
