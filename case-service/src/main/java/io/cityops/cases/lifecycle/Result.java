package io.cityops.cases.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of it, in words that the reporter reads. */
@Embeddable
public record Result(
        @Column(name = "result_text") String text,
        @Column(name = "result_at") Instant at) {

    /** What undoes the result that there was. */
    private static final Set<Action> RESUMED = EnumSet.of(Action.REOPEN, Action.PEER_REOPEN, Action.TAKE_UP);

    /** What a collector has told with the report, where they have put it right themselves. */
    static @Nullable Result of(Opening opening) {
        var handled = opening.handled();
        return handled == null ? null : new Result(handled.done(), opening.at());
    }

    /** What stands after a step; nothing where it goes round again. */
    static @Nullable Result after(Step step, @Nullable Result before, Details details, Instant at) {
        if (RESUMED.contains(step.action())) {
            return null;
        }
        if (step.staysWhereItIs()) {
            return before;
        }
        return switch (step.to()) {
            case TO_CHECK -> new Result(Objects.requireNonNullElse(details.note(), "已处置完毕"), at);
            case NOT_ACCEPTED, NOT_FILED ->
                new Result(
                        Objects.requireNonNullElse(details.reason(), step.to().label()), at);
            case FORCED_CLOSED ->
                Objects.requireNonNullElseGet(before, () -> new Result(step.to().label(), at));
            case REWORK -> null;
            default -> before;
        };
    }
}
