package io.cityops.cases.notices;

import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.TrackingCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was so when somebody was to be told of it. It holds nothing of the reporter but the code to follow the report by.
 *
 * @param what the matter, or how the report begins while nobody has said what matter it is
 * @param due when the clock that ticks reaches its limit
 * @param reason why a step was taken, where somebody said so
 * @param code by which a reporter follows the report; only in what the reporter is told
 * @param clock that rang
 * @param hazard whether it goes ahead of all others; absent where it does not
 */
public record Facts(
        String number,
        String what,
        @Nullable String place,
        Stage stage,
        @Nullable String unit,
        @Nullable Instant due,
        @Nullable String reason,
        @Nullable String result,
        @Nullable String code,
        @Nullable ClockName clock,
        @Nullable Boolean hazard) {

    private static final int BEGINNING = 20;

    /** What staff are told of a case, and of the step that was taken. */
    public static Facts of(CaseFile found, @Nullable HistoryEntry entry) {
        return of(found, found.stage(), entry == null ? null : entry.reason(), null);
    }

    /** What staff are told of a clock of the case. */
    public static Facts of(CaseFile found, ClockName clock) {
        return of(found, found.stage(), null, clock);
    }

    /**
     * What staff are told about whose something is.
     *
     * @param unit whose it is; absent while that is not settled
     * @param due until when units answer; absent where nobody is asked any more
     * @param said the question, or why it was settled so
     */
    public static Facts ofOwnership(
            CaseFile found, @Nullable String unit, @Nullable Instant due, @Nullable String said) {
        return new Facts(
                found.number(),
                what(found),
                found.place().address(),
                found.stage(),
                unit,
                due,
                said,
                null,
                null,
                null,
                found.hazard() == null ? null : true);
    }

    /**
     * What the reporter is told of the report.
     *
     * @param worked the case that is worked on for it, which is another one where it was merged
     * @param reason why it is not worked on
     */
    public static Facts forReporter(CaseFile report, CaseFile worked, @Nullable String reason) {
        var unit = worked.unit();
        var sent = worked.sent();
        var result = worked.result();
        return new Facts(
                report.number(),
                matter(report, worked),
                report.place().address(),
                worked.told(),
                sent != null && worked.stage().lent() ? sent.peerName() : unit == null ? null : unit.name(),
                null,
                reason,
                result == null || !worked.stage().settled() ? null : result.text(),
                new TrackingCode(report.trackingCode()).shown(),
                null,
                null);
    }

    private static Facts of(CaseFile found, Stage stage, @Nullable String reason, @Nullable ClockName clock) {
        var unit = found.unit();
        return new Facts(
                found.number(),
                what(found),
                found.place().address(),
                stage,
                unit == null ? null : unit.name(),
                due(found, clock),
                reason,
                null,
                null,
                clock,
                found.hazard() == null ? null : true);
    }

    /** What staff are told of a supervision matter; its words stand for what was amiss. */
    public static Facts ofMatter(String number, String words, String unit, Instant due) {
        return new Facts(number, words, null, Stage.HANDLING, unit, due, null, null, null, null, null);
    }

    /** What somebody is told about a mail of theirs that is no report yet. */
    public static Facts ofMail(String subject) {
        return new Facts("", subject, null, Stage.REPORTED, null, null, null, null, null, null, null);
    }

    /** Whether staff are told at once, whatever the hour. */
    public boolean urgent() {
        return Boolean.TRUE.equals(hazard);
    }

    /** Another report's words are never told, only what matter the desk has found it to be. */
    private static String matter(CaseFile report, CaseFile worked) {
        var found = worked.category();
        return report.category() == null && found != null ? found.name() : what(report);
    }

    private static @Nullable Instant due(CaseFile found, @Nullable ClockName clock) {
        return clock == null
                ? found.dueAt()
                : found.clocks().find(clock).map(running -> running.dueAt()).orElse(null);
    }

    private static String what(CaseFile found) {
        var category = found.category();
        if (category != null) {
            return category.name();
        }
        var text = found.description();
        return text.codePointCount(0, text.length()) <= BEGINNING
                ? text
                : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
    }
}
