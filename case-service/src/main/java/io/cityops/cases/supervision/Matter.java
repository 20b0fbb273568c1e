package io.cityops.cases.supervision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.cityops.cases.clocks.DeadlineLight;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit has to answer for (督办事项): opened by too many missed limits, answered by the unit, settled or sent back by
 * whoever supervises.
 *
 * @param supervisor the unit that supervises, where there is one
 * @param endedAt when it was settled or withdrawn
 */
record Matter(
        UUID id,
        int version,
        String number,
        UUID unit,
        String unitName,
        @Nullable UUID supervisor,
        State state,
        Instant openedAt,
        Instant warnAt,
        Instant dueAt,
        @Nullable Instant endedAt) {

    /** Where a matter stands. */
    enum State {
        /** 待答复: the unit is to answer, and its clock runs. */
        OPEN,
        /** 待审核: it has. */
        ANSWERED,
        SETTLED,
        /** 撤销: appeals were granted, and too few missed limits were left. */
        WITHDRAWN;

        boolean ended() {
            return this == SETTLED || this == WITHDRAWN;
        }

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What is done to a matter. */
    enum Act {
        OPEN,
        ANSWER,
        SETTLE,
        SEND_BACK,
        /** 剔除: an appeal was granted; one missed limit counts no more. */
        WAIVE,
        WITHDRAW;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Act of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    static Matter opened(UUID id, String number, Miss last, @Nullable UUID supervisor, int hours, Instant at) {
        return new Matter(id, 1, number, last.unit(), last.unitName(), supervisor, State.OPEN, at, at, at, null)
                .until(hours, at);
    }

    /** The unit has answered: its clock stands still. */
    Matter answered() {
        requireState(State.OPEN, Act.ANSWER);
        return with(State.ANSWERED, null);
    }

    Matter settled(Instant at) {
        requireState(State.ANSWERED, Act.SETTLE);
        return with(State.SETTLED, at);
    }

    /** The answer does not do: the unit has as long again. */
    Matter sentBack(int hours, Instant at) {
        requireState(State.ANSWERED, Act.SEND_BACK);
        return with(State.OPEN, null).until(hours, at);
    }

    Matter withdrawn(Instant at) {
        return with(State.WITHDRAWN, at);
    }

    /** How near its deadline is; only while the unit is to answer. */
    DeadlineLight light(Instant now) {
        return state == State.OPEN ? DeadlineLight.at(now, warnAt, dueAt) : DeadlineLight.GREEN;
    }

    private void requireState(State wanted, Act act) {
        if (state != wanted) {
            throw new SupervisionProblem.NotNow(act, state);
        }
    }

    private Matter until(int hours, Instant from) {
        var length = Duration.ofHours(hours);
        return new Matter(
                id,
                version,
                number,
                unit,
                unitName,
                supervisor,
                state,
                openedAt,
                from.plus(length.multipliedBy(4).dividedBy(5)),
                from.plus(length),
                endedAt);
    }

    private Matter with(State next, @Nullable Instant ended) {
        return new Matter(id, version + 1, number, unit, unitName, supervisor, next, openedAt, warnAt, dueAt, ended);
    }
}
