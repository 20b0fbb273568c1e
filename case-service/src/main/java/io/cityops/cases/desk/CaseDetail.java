package io.cityops.cases.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cityops.cases.answers.Answer;
import io.cityops.cases.answers.Verdict;
import io.cityops.cases.clocks.ClockName;
import io.cityops.cases.clocks.DeadlineLight;
import io.cityops.cases.clocks.RunningClock;
import io.cityops.cases.clocks.WorkCalendar;
import io.cityops.cases.desk.FileSeen.AccessSeen;
import io.cityops.cases.desk.FileSeen.PairSeen;
import io.cityops.cases.desk.FileSeen.PhotoSeen;
import io.cityops.cases.desk.FileSeen.RecordingSeen;
import io.cityops.cases.lifecycle.Action;
import io.cityops.cases.lifecycle.Appeal;
import io.cityops.cases.lifecycle.Asked;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.lifecycle.Filing;
import io.cityops.cases.lifecycle.HandlingUnit;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.Need;
import io.cityops.cases.lifecycle.ReturnVisit;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.lifecycle.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that the desk sees of a case, and what the caller may do to it now. */
record CaseDetail(
        @JsonUnwrapped CaseRow row,
        @Nullable Who reporter,
        @Nullable String orderNumber,
        @Nullable UUID facility,
        @Nullable Filing filing,
        @Nullable Outcome result,
        @Nullable String handler,
        @Nullable Asked asked,
        int extensions,
        @Nullable Appeal appeal,
        @Nullable Incident into,
        long reports,
        List<Merged> merged,
        List<PhotoSeen> photos,
        List<RecordingSeen> recordings,
        List<PairSeen> pairs,
        List<AccessSeen> originalsHad,
        List<ClockSeen> clocks,
        List<Entry> history,
        List<Answered> answers,
        List<Possible> actions) {

    /** The reporter, with the middle of the phone number hidden. */
    record Who(@Nullable String name, @Nullable String phone) {}

    /** The case that a merged report belongs to. */
    record Incident(UUID id, String number, Stage stage) {}

    /** A report that was merged into this case. */
    record Merged(
            UUID id,
            String number,
            Instant reportedAt,
            Source source,
            String description,
            @Nullable Who reporter) {}

    record Outcome(String text, Instant at) {}

    /** What somebody who told of it said of how it was dealt with, and what that did to it. */
    record Answered(UUID report, Verdict verdict, @Nullable String words, ReturnVisit.Outcome outcome, Instant at) {

        static Answered of(Answer answer) {
            return new Answered(answer.report(), answer.verdict(), answer.words(), answer.outcome(), answer.at());
        }
    }

    /**
     * The clock of the stage that an entry left, where it was halted by that entry and has not run anew since.
     *
     * @param usedSeconds of the limit's own time
     */
    record Halted(ClockName clock, long usedSeconds, DeadlineLight light, boolean limited) {

        static @Nullable Halted by(HistoryEntry entry, CaseFile found) {
            var stage = entry.from();
            var name = stage == null ? null : stage.clock();
            return name == null
                    ? null
                    : found.clocks()
                            .find(name)
                            .filter(clock -> same(clock.stoppedAt(), entry.at()))
                            .map(clock ->
                                    new Halted(name, clock.used(), clock.lightAt(entry.at()), clock.limit() != null))
                            .orElse(null);
        }

        /** The database keeps microseconds, a clock's own writing more. */
        private static boolean same(@Nullable Instant halted, Instant at) {
            return halted != null && Duration.between(halted, at).abs().compareTo(Duration.ofMillis(1)) < 0;
        }
    }

    record ClockSeen(
            ClockName name,
            RunningClock.State state,
            Instant startedAt,
            @Nullable Instant dueAt,
            long usedSeconds,
            DeadlineLight light,
            List<String> explanation) {

        static ClockSeen of(RunningClock clock, Instant now, WorkCalendar calendar) {
            return new ClockSeen(
                    clock.name(),
                    clock.state(),
                    clock.startedAt(),
                    clock.state() == RunningClock.State.PAUSED ? null : clock.dueAt(),
                    clock.usedAt(now, calendar),
                    clock.lightAt(now),
                    clock.explanation());
        }
    }

    record Entry(
            Instant at,
            Action action,
            @Nullable Stage from,
            Stage to,
            Doer by,
            @Nullable HandlingUnit unit,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String handler,
            @Nullable LocalDate until,
            @Nullable UUID into,
            List<UUID> photos,
            @Nullable Source source,
            @Nullable Halted halted) {

        /** How it came is told where it came: at its first entry. */
        static Entry of(HistoryEntry entry, CaseFile found) {
            return new Entry(
                    entry.at(),
                    entry.action(),
                    entry.from(),
                    entry.to(),
                    entry.by(),
                    entry.unit(),
                    entry.reason(),
                    entry.note(),
                    entry.handler(),
                    entry.until(),
                    entry.into(),
                    entry.photos(),
                    entry.from() == null ? found.source() : null,
                    Halted.by(entry, found));
        }
    }

    record Possible(Action action, List<Need> needs, boolean primary) {

        /** What the case has already need not come again. */
        static Possible of(Step step, CaseFile found) {
            var needs = step.needs().stream()
                    .filter(need -> need != Need.CATEGORY || found.category() == null)
                    .sorted()
                    .toList();
            return new Possible(step.action(), needs, step.primary());
        }
    }
}
