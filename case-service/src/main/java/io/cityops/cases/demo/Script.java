package io.cityops.cases.demo;

import io.cityops.cases.lifecycle.Action;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a made-up case has come, and how long ago it was reported.
 *
 * @param minutes since the report
 * @param acts what was done to it, one after the other
 * @param self whether its collector put it right on the spot
 */
record Script(long minutes, List<Action> acts, boolean self) {

    private static final Duration AT_THE_DESK = Duration.ofMinutes(6);
    private static final List<Action> WHOLE = List.of(
            Action.ACCEPT,
            Action.FILE,
            Action.DISPATCH,
            Action.SIGN,
            Action.FEED_BACK,
            Action.CHECK_PASS,
            Action.CLOSE);

    /** One script for each made-up case of a city: every stage is there, some in time, some late. */
    static final List<Script> ALL = List.of(
            through(2, 0),
            through(9, 0),
            through(60, 0),
            through(18, 1),
            through(120, 1),
            through(24, 2),
            through(180, 2),
            through(40, 3),
            through(110, 3),
            through(1_560, 3),
            through(180, 4),
            through(300, 4),
            through(1_680, 4),
            through(4_500, 4),
            through(7_200, 4),
            through(480, 5),
            through(1_800, 5),
            through(3_000, 5).then(Action.CHECK_FAIL),
            through(1_620, 6),
            through(1_980, 7),
            through(3_240, 7),
            through(4_800, 7),
            through(7_560, 7),
            through(1_740, 0).then(Action.REJECT),
            through(90, 2).then(Action.DELEGATE),
            through(12, 0).then(Action.SEND_VERIFY),
            through(130, 4).then(Action.ASSIGN),
            through(200, 4).then(Action.ASK_EXTEND),
            through(2_900, 4).then(Action.ASK_HANG, Action.APPROVE),
            through(700, 5).then(Action.SEND_CHECK),
            through(6_000, 7).then(Action.VISIT),
            self(4),
            self(35).then(Action.ARCHIVE),
            self(95),
            self(170).then(Action.ARCHIVE),
            self(1_445).then(Action.ARCHIVE),
            self(1_520).then(Action.TAKE_UP),
            self(1_610).then(Action.ARCHIVE),
            self(1_700));

    private static Script through(long minutes, int steps) {
        return new Script(minutes, WHOLE.subList(0, steps), false);
    }

    private static Script self(long minutes) {
        return new Script(minutes, List.of(), true);
    }

    private Script then(Action... more) {
        return new Script(minutes, Stream.concat(acts.stream(), Stream.of(more)).toList(), self);
    }

    Duration age() {
        return Duration.ofMinutes(minutes);
    }

    /** How long a step took: half of a case's life goes into handling it, minutes into the rest. */
    Duration pause(Action action) {
        var part = age().dividedBy(12);
        return action == Action.FEED_BACK ? age().dividedBy(2) : part.compareTo(AT_THE_DESK) < 0 ? part : AT_THE_DESK;
    }
}
