package io.cityops.cases.lifecycle;

import static io.cityops.cases.lifecycle.Action.*;
import static io.cityops.cases.lifecycle.Guard.*;
import static io.cityops.cases.lifecycle.Need.CATEGORY;
import static io.cityops.cases.lifecycle.Need.CONDITION;
import static io.cityops.cases.lifecycle.Need.HANDLER;
import static io.cityops.cases.lifecycle.Need.INTO;
import static io.cityops.cases.lifecycle.Need.LINK;
import static io.cityops.cases.lifecycle.Need.REASON;
import static io.cityops.cases.lifecycle.Need.UNIT;
import static io.cityops.cases.lifecycle.Need.UNTIL;
import static io.cityops.cases.lifecycle.Stage.*;
import static io.cityops.cases.lifecycle.Step.Desk.ASIDE;
import static io.cityops.cases.lifecycle.Step.Handle.BEGIN;
import static io.cityops.cases.lifecycle.Step.Handle.EXTEND;
import static io.cityops.cases.lifecycle.Step.Handle.PAUSE;
import static io.cityops.cases.lifecycle.Step.Handle.STOP;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closed loop (闭环) of a case: collected, filed, dispatched, handled, fed back, checked, closed. What is not in this
 * table cannot happen. Who handles never checks or closes: those need other permissions, and never come from the unit
 * that handled. Whom each step is told to is said by {@link Told}. A tenant leaves steps out by its {@link Rules}; it cannot add any.
 */
public final class LifeCycle {

    public static final String ACCEPTING = "case.accept";
    static final String FILING = "case.file";
    public static final String DISPATCHING = "case.dispatch";
    static final String HANDLING_IT = "case.handle";
    static final String CHECKING_IT = "case.check";
    static final String CLOSING = "case.close";
    static final String LEVELLING = "case.level";

    private static final List<Step> INTAKE = List.of(
            Step.of(ACCEPT, REPORTED, TO_FILE, ACCEPTING).needing(CATEGORY),
            Step.of(REJECT, REPORTED, NOT_ACCEPTED, ACCEPTING).needing(REASON).aside(),
            Step.of(SEND_VERIFY, REPORTED, TO_VERIFY, ACCEPTING).desk(ASIDE).aside(),
            Step.of(VERIFY_TRUE, TO_VERIFY, REPORTED, CHECKING_IT).desk(Step.Desk.BACK),
            Step.of(VERIFY_FALSE, TO_VERIFY, NOT_ACCEPTED, CHECKING_IT)
                    .needing(REASON)
                    .aside(),
            Step.of(MERGE, REPORTED, MERGED, ACCEPTING)
                    .needing(INTO)
                    .when(OUR_OWN)
                    .aside(),
            Step.of(MERGE, TO_FILE, MERGED, FILING).needing(INTO).when(OUR_OWN).aside(),
            Step.of(SPLIT, MERGED, REPORTED, ACCEPTING).needing(REASON).aside(),
            Step.of(ARCHIVE, SELF_HANDLED, CLOSED, ACCEPTING),
            Step.of(TAKE_UP, SELF_HANDLED, REPORTED, ACCEPTING).needing(REASON).aside(),
            Step.of(FILE, TO_FILE, TO_DISPATCH, FILING).needing(CATEGORY, CONDITION),
            Step.of(NOT_FILE, TO_FILE, NOT_FILED, FILING).needing(REASON).aside(),
            Step.of(BACK, TO_FILE, REPORTED, FILING).needing(REASON).aside());

    private static final List<Step> WORK = List.of(
            Step.of(DISPATCH, TO_DISPATCH, TO_SIGN, DISPATCHING).needing(UNIT).handle(BEGIN),
            Step.of(CANCEL, TO_DISPATCH, CANCELLED, FILING).needing(REASON).aside(),
            Step.of(SIGN, TO_SIGN, HANDLING, HANDLING_IT),
            Step.of(ASSIGN, HANDLING, HANDLING, HANDLING_IT)
                    .needing(HANDLER)
                    .when(NOT_ASSIGNED)
                    .aside(),
            Step.of(REVOKE, HANDLING, HANDLING, HANDLING_IT).when(ASSIGNED).aside(),
            Step.of(RETURN, TO_SIGN, TO_DISPATCH, HANDLING_IT)
                    .alsoFrom(HANDLING)
                    .needing(REASON)
                    .handle(PAUSE)
                    .when(NOT_ASSIGNED)
                    .aside(),
            Step.of(FEED_BACK, HANDLING, TO_CHECK, HANDLING_IT).handle(STOP),
            Step.of(RESUME, HUNG, HANDLING, DISPATCHING).handle(Step.Handle.RESUME));

    private static final List<Step> REQUESTS = List.of(
            Step.of(ASK_RETURN, TO_SIGN, RETURN_REVIEW, HANDLING_IT)
                    .alsoFrom(HANDLING)
                    .needing(REASON)
                    .handle(PAUSE)
                    .desk(ASIDE)
                    .when(NOT_ASSIGNED)
                    .aside(),
            Step.of(ASK_EXTEND, HANDLING, EXTEND_REVIEW, HANDLING_IT)
                    .needing(REASON)
                    .when(MAY_BE_EXTENDED)
                    .aside(),
            Step.of(ASK_HANG, HANDLING, HANG_REVIEW, HANDLING_IT)
                    .needing(REASON, UNTIL)
                    .when(MAY_HANG)
                    .aside(),
            Step.of(ASK_CANCEL, TO_DISPATCH, CANCEL_REVIEW, DISPATCHING)
                    .alsoFrom(TO_SIGN, HANDLING, REWORK)
                    .needing(REASON)
                    .desk(ASIDE)
                    .aside(),
            Step.of(APPROVE, RETURN_REVIEW, TO_DISPATCH, DISPATCHING),
            Step.of(APPROVE, EXTEND_REVIEW, HANDLING, DISPATCHING).handle(EXTEND),
            Step.of(APPROVE, HANG_REVIEW, HUNG, DISPATCHING).handle(PAUSE),
            Step.of(APPROVE, CANCEL_REVIEW, CANCELLED, FILING),
            refusing(RETURN_REVIEW, TO_SIGN, DISPATCHING, ASKED_BEFORE_SIGNING).handle(Step.Handle.RESUME),
            refusing(RETURN_REVIEW, HANDLING, DISPATCHING, ASKED_WHILE_HANDLING).handle(Step.Handle.RESUME),
            refusing(EXTEND_REVIEW, HANDLING, DISPATCHING, ASKED_WHILE_HANDLING),
            refusing(HANG_REVIEW, HANDLING, DISPATCHING, ASKED_WHILE_HANDLING),
            refusing(CANCEL_REVIEW, TO_DISPATCH, FILING, ASKED_BEFORE_DISPATCH),
            refusing(CANCEL_REVIEW, TO_SIGN, FILING, ASKED_BEFORE_SIGNING),
            refusing(CANCEL_REVIEW, HANDLING, FILING, ASKED_WHILE_HANDLING),
            refusing(CANCEL_REVIEW, REWORK, FILING, ASKED_IN_REWORK));

    private static final List<Step> CLOSE_UP = List.of(
            Step.of(SEND_CHECK, TO_CHECK, CHECKING, ACCEPTING).aside(),
            Step.of(CHECK_PASS, TO_CHECK, TO_CLOSE, CHECKING_IT).alsoFrom(CHECKING),
            Step.of(CHECK_FAIL, TO_CHECK, REWORK, CHECKING_IT)
                    .alsoFrom(CHECKING)
                    .needing(REASON)
                    .handle(Step.Handle.RESUME)
                    .aside(),
            Step.of(REDISPATCH, REWORK, HANDLING, DISPATCHING).when(WORKED_ON_HERE),
            Step.of(REDISPATCH, REWORK, DELEGATED, DISPATCHING).when(SENT_DOWN),
            Step.of(REDISPATCH, REWORK, ESCALATED, DISPATCHING).when(SENT_UP),
            Step.of(CLOSE, TO_CLOSE, CLOSED, CLOSING),
            Step.of(BACK, TO_CLOSE, REWORK, CLOSING)
                    .needing(REASON)
                    .handle(Step.Handle.RESUME)
                    .aside(),
            Step.of(FORCE_CLOSE, TO_DISPATCH, FORCED_CLOSED, CLOSING)
                    .alsoFrom(TO_SIGN, HANDLING, RETURN_REVIEW, EXTEND_REVIEW, HANG_REVIEW, CANCEL_REVIEW, HUNG)
                    .alsoFrom(REWORK, TO_CHECK, CHECKING, TO_CLOSE)
                    .needing(REASON)
                    .aside());

    private static final List<Step> AFTERWARDS = List.of(
            Step.of(VISIT, CLOSED, VISITED, ACCEPTING).alsoFrom(FORCED_CLOSED).aside(),
            Step.of(REOPEN, CLOSED, TO_DISPATCH, ACCEPTING)
                    .alsoFrom(FORCED_CLOSED, VISITED)
                    .needing(REASON)
                    .when(OUR_OWN_FILED)
                    .aside(),
            Step.of(REOPEN, CLOSED, REPORTED, ACCEPTING)
                    .alsoFrom(FORCED_CLOSED, VISITED)
                    .needing(REASON)
                    .when(OUR_OWN_UNFILED)
                    .aside(),
            inPlace(APPEAL, HANDLING_IT, CLOSED, LATE_WITHOUT_APPEAL).needing(REASON),
            inPlace(APPEAL, HANDLING_IT, VISITED, LATE_WITHOUT_APPEAL).needing(REASON),
            inPlace(APPEAL_PASS, DISPATCHING, CLOSED, APPEALED),
            inPlace(APPEAL_PASS, DISPATCHING, VISITED, APPEALED),
            inPlace(APPEAL_CONFIRM, ACCEPTING, CLOSED, APPEAL_PASSED),
            inPlace(APPEAL_CONFIRM, ACCEPTING, VISITED, APPEAL_PASSED),
            inPlace(APPEAL_REFUSE, DISPATCHING, CLOSED, APPEALED).needing(REASON),
            inPlace(APPEAL_REFUSE, DISPATCHING, VISITED, APPEALED).needing(REASON),
            inPlace(APPEAL_REFUSE, ACCEPTING, CLOSED, APPEAL_PASSED).needing(REASON),
            inPlace(APPEAL_REFUSE, ACCEPTING, VISITED, APPEAL_PASSED).needing(REASON));

    /** Who has a case at the desk says whether it is dangerous; once it is handled, nobody needs to. */
    private static final List<Step> HAZARDS = Stream.of(
                    Map.entry(REPORTED, ACCEPTING),
                    Map.entry(TO_VERIFY, ACCEPTING),
                    Map.entry(TO_FILE, FILING),
                    Map.entry(TO_DISPATCH, DISPATCHING),
                    Map.entry(TO_SIGN, DISPATCHING),
                    Map.entry(HANDLING, DISPATCHING),
                    Map.entry(REWORK, DISPATCHING))
            .flatMap(where -> Stream.of(
                    inPlace(FLAG_HAZARD, where.getValue(), where.getKey(), MAY_BE_FLAGGED)
                            .needing(REASON)
                            .desk(Step.Desk.BACK),
                    inPlace(CLEAR_HAZARD, where.getValue(), where.getKey(), FLAGGED)
                            .needing(REASON)
                            .desk(Step.Desk.BACK)))
            .toList();

    /** A case of a unit that missed its limits too often stands where it stands; it is told in its history. */
    private static final List<Step> SUPERVISED = Stream.of(TO_SIGN, HANDLING, REWORK, TO_CHECK, CHECKING, TO_CLOSE)
            .map(stage ->
                    Step.of(SUPERVISE, stage, stage, null).desk(Step.Desk.BACK).aside())
            .toList();

    private static final List<Step> LEVELS = List.of(
            Step.of(DELEGATE, TO_DISPATCH, DELEGATED, LEVELLING)
                    .needing(LINK)
                    .handle(BEGIN)
                    .aside(),
            Step.of(ESCALATE, TO_DISPATCH, ESCALATED, LEVELLING)
                    .needing(LINK, REASON)
                    .handle(BEGIN)
                    .aside(),
            Step.of(SEND_BACK, REPORTED, CANCELLED, LEVELLING)
                    .alsoFrom(TO_FILE, TO_DISPATCH)
                    .needing(REASON)
                    .when(CAME_OVER_A_LINK)
                    .aside(),
            Step.of(PEER_RETURN, DELEGATED, TO_DISPATCH, null)
                    .alsoFrom(ESCALATED)
                    .handle(PAUSE),
            Step.of(PEER_RESULT, DELEGATED, TO_CHECK, null).alsoFrom(ESCALATED).handle(STOP),
            Step.of(PEER_REOPEN, CLOSED, TO_DISPATCH, null)
                    .alsoFrom(FORCED_CLOSED, VISITED, CANCELLED, NOT_ACCEPTED, NOT_FILED)
                    .when(CAME_FILED),
            Step.of(PEER_REOPEN, CLOSED, REPORTED, null)
                    .alsoFrom(FORCED_CLOSED, VISITED, CANCELLED, NOT_ACCEPTED, NOT_FILED)
                    .when(CAME_UNFILED));

    static final List<Step> STEPS = Stream.of(INTAKE, WORK, HAZARDS, SUPERVISED, REQUESTS, CLOSE_UP, AFTERWARDS, LEVELS)
            .flatMap(List::stream)
            .toList();

    private LifeCycle() {}

    /** The step that an action is for a case as it stands. */
    static Optional<Step> step(CaseFile found, Action action, Moment moment) {
        return from(found, moment).stream()
                .filter(step -> step.action() == action)
                .findFirst();
    }

    /** Every step that leads on from where a case stands, with all that the tenant wants with it. */
    static List<Step> from(CaseFile found, Moment moment) {
        return STEPS.stream()
                .filter(step -> step.open(found, moment))
                .map(step -> moment.rules().photographed().contains(step.action()) ? step.needing(Need.PHOTO) : step)
                .toList();
    }

    /** The permissions of whoever takes a case on from a stage in the usual way; a unit's own steps are not among them. */
    public static Set<String> turn(Stage stage) {
        return STEPS.stream()
                .filter(step -> step.primary() && step.from().contains(stage))
                .map(Step::permission)
                .filter(permission -> permission != null && !permission.equals(HANDLING_IT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Step refusing(Stage review, Stage back, String permission, Guard askedThere) {
        return Step.of(REFUSE, review, back, permission)
                .needing(REASON)
                .desk(Step.Desk.BACK)
                .when(askedThere)
                .aside();
    }

    private static Step inPlace(Action action, String permission, Stage stage, Guard guard) {
        return Step.of(action, stage, stage, permission).when(guard).aside();
    }
}
