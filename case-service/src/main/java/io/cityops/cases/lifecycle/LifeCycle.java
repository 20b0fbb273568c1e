package io.cityops.cases.lifecycle;

import static io.cityops.cases.lifecycle.Action.*;
import static io.cityops.cases.lifecycle.Guard.*;
import static io.cityops.cases.lifecycle.Need.CATEGORY;
import static io.cityops.cases.lifecycle.Need.CONDITION;
import static io.cityops.cases.lifecycle.Need.LINK;
import static io.cityops.cases.lifecycle.Need.REASON;
import static io.cityops.cases.lifecycle.Need.UNIT;
import static io.cityops.cases.lifecycle.Stage.*;
import static io.cityops.cases.lifecycle.Step.Handle.BEGIN;
import static io.cityops.cases.lifecycle.Step.Handle.PAUSE;
import static io.cityops.cases.lifecycle.Step.Handle.RESUME;
import static io.cityops.cases.lifecycle.Step.Handle.STOP;

import java.util.List;
import java.util.Optional;

/**
 * The closed loop (闭环) of a case: collected, filed, dispatched, handled, fed back, checked, closed. What is not in this
 * table cannot happen. Who handles never checks or closes: those need other permissions, and never come from the unit
 * that handled.
 */
public final class LifeCycle {

    static final String ACCEPTING = "case.accept";
    static final String FILING = "case.file";
    static final String DISPATCHING = "case.dispatch";
    static final String HANDLING_IT = "case.handle";
    static final String CHECKING = "case.check";
    static final String CLOSING = "case.close";
    static final String LEVELLING = "case.level";

    static final List<Step> STEPS = List.of(
            Step.of(ACCEPT, REPORTED, TO_FILE, ACCEPTING).needing(CATEGORY),
            Step.of(REJECT, REPORTED, NOT_ACCEPTED, ACCEPTING).needing(REASON).aside(),
            Step.of(FILE, TO_FILE, TO_DISPATCH, FILING).needing(CATEGORY, CONDITION),
            Step.of(NOT_FILE, TO_FILE, NOT_FILED, FILING).needing(REASON).aside(),
            Step.of(BACK, TO_FILE, REPORTED, FILING).needing(REASON).aside(),
            Step.of(DISPATCH, TO_DISPATCH, TO_SIGN, DISPATCHING).needing(UNIT).handle(BEGIN),
            Step.of(CANCEL, TO_DISPATCH, CANCELLED, FILING).needing(REASON).aside(),
            Step.of(SIGN, TO_SIGN, Stage.HANDLING, HANDLING_IT),
            Step.of(RETURN, TO_SIGN, TO_DISPATCH, HANDLING_IT)
                    .alsoFrom(Stage.HANDLING)
                    .needing(REASON)
                    .handle(PAUSE)
                    .aside(),
            Step.of(FEED_BACK, Stage.HANDLING, TO_CHECK, HANDLING_IT).handle(STOP),
            Step.of(CHECK_PASS, TO_CHECK, TO_CLOSE, CHECKING),
            Step.of(CHECK_FAIL, TO_CHECK, REWORK, CHECKING)
                    .needing(REASON)
                    .handle(RESUME)
                    .aside(),
            Step.of(REDISPATCH, REWORK, Stage.HANDLING, DISPATCHING).when(WORKED_ON_HERE),
            Step.of(REDISPATCH, REWORK, DELEGATED, DISPATCHING).when(SENT_DOWN),
            Step.of(REDISPATCH, REWORK, ESCALATED, DISPATCHING).when(SENT_UP),
            Step.of(CLOSE, TO_CLOSE, CLOSED, CLOSING),
            Step.of(BACK, TO_CLOSE, REWORK, CLOSING)
                    .needing(REASON)
                    .handle(RESUME)
                    .aside(),
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
                    .alsoFrom(CANCELLED, NOT_ACCEPTED, NOT_FILED)
                    .when(CAME_OVER_A_LINK));

    private LifeCycle() {}

    /** The step that an action is for a case as it stands. */
    static Optional<Step> step(CaseFile found, Action action) {
        return from(found).stream().filter(step -> step.action() == action).findFirst();
    }

    /** Every step that leads on from where a case stands. */
    static List<Step> from(CaseFile found) {
        return STEPS.stream()
                .filter(step ->
                        step.from().contains(found.stage()) && step.guard().test(found))
                .toList();
    }
}
