package io.cityops.cases.desk;

import io.cityops.cases.answers.Answer;
import io.cityops.cases.answers.Asking;
import io.cityops.cases.desk.CaseDetail.Answered;
import io.cityops.cases.desk.CaseDetail.ClockSeen;
import io.cityops.cases.desk.CaseDetail.Entry;
import io.cityops.cases.desk.CaseDetail.Incident;
import io.cityops.cases.desk.CaseDetail.Merged;
import io.cityops.cases.desk.CaseDetail.Outcome;
import io.cityops.cases.desk.CaseDetail.Possible;
import io.cityops.cases.desk.CaseDetail.Who;
import io.cityops.cases.desk.FileSeen.AccessSeen;
import io.cityops.cases.desk.FileSeen.PairSeen;
import io.cityops.cases.desk.FileSeen.PhotoSeen;
import io.cityops.cases.desk.FileSeen.RecordingSeen;
import io.cityops.cases.evidence.Attachment;
import io.cityops.cases.evidence.Evidence;
import io.cityops.cases.evidence.OriginalAccess;
import io.cityops.cases.evidence.Pair;
import io.cityops.cases.evidence.Showing;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.CaseRow;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.HistoryEntry;
import io.cityops.cases.lifecycle.WholeCase;
import io.cityops.cases.reference.Calendars;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Caller;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what the desk sees of a case. */
@Component
class CaseDesk {

    private final Casework casework;
    private final Evidence evidence;
    private final Showing showing;
    private final Calendars calendars;
    private final Asking asking;
    private final Clock clock;
    private final TransactionTemplate reading;

    CaseDesk(
            Casework casework,
            Evidence evidence,
            Showing showing,
            Calendars calendars,
            Asking asking,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.casework = casework;
        this.evidence = evidence;
        this.showing = showing;
        this.calendars = calendars;
        this.asking = asking;
        this.clock = clock;
    }

    CaseDetail show(WholeCase whole, Caller caller) {
        var found = whole.file();
        var now = clock.instant();
        var calendar = calendars.current();
        var base = FileSeen.base(CurrentTenant.get().value(), found.id());
        var kept = kept(whole);
        return new CaseDetail(
                CaseRow.whole(found, now),
                reporter(found),
                kept.order(),
                found.facility(),
                found.filing(),
                result(found),
                found.course().handler(),
                found.course().asked(),
                found.course().extensions(),
                found.course().appeal(),
                kept.incident(),
                1 + kept.count(),
                kept.merged().stream().map(CaseDesk::merged).toList(),
                kept.files().stream()
                        .filter(Attachment::isPhoto)
                        .map(photo -> PhotoSeen.of(base, photo, found.place()))
                        .toList(),
                kept.files().stream()
                        .filter(file -> !file.isPhoto())
                        .map(recording -> RecordingSeen.of(base, recording, found.place()))
                        .toList(),
                pairs(kept.files(), kept.history()),
                kept.originalsHad().stream().map(AccessSeen::of).toList(),
                found.clocks().all().stream()
                        .map(running -> ClockSeen.of(running, now, calendar))
                        .toList(),
                kept.history().stream().map(entry -> Entry.of(entry, found)).toList(),
                kept.answers().stream().map(Answered::of).toList(),
                casework.possible(found, caller).stream()
                        .map(step -> Possible.of(step, found))
                        .toList());
    }

    /** In one transaction, unless hardly anything is there to be read. */
    private Kept kept(WholeCase whole) {
        var found = whole.file();
        var there = whole.around();
        var plain = !there.merged() && !there.files() && found.course().into() == null;
        return plain ? Kept.of(whole, this) : Objects.requireNonNull(reading.execute(status -> Kept.of(whole, this)));
    }

    /** How it was reported or found, beside the result that stands. */
    private static List<PairSeen> pairs(List<Attachment> files, List<HistoryEntry> history) {
        var result = HistoryEntry.ofResult(history)
                .map(entry -> Set.copyOf(entry.photos()))
                .orElse(Set.of());
        var results = files.stream().filter(file -> result.contains(file.id())).toList();
        return Pair.of(files, results).stream()
                .map(pair -> new PairSeen(pair.before().id(), pair.after().id()))
                .toList();
    }

    private static Merged merged(CaseFile report) {
        return new Merged(
                report.id(),
                report.number(),
                report.reportedAt(),
                report.source(),
                CaseRow.of(report, report.reportedAt()).description(),
                reporter(report));
    }

    private static @Nullable Who reporter(CaseFile found) {
        var known = found.reporter();
        return known == null ? null : new Who(known.name(), known.maskedPhone());
    }

    private static @Nullable Outcome result(CaseFile found) {
        var known = found.result();
        return known == null ? null : new Outcome(known.text(), known.at());
    }

    /** What the database keeps around a case, read in one go; nobody else is asked meanwhile. */
    private record Kept(
            @Nullable String order,
            @Nullable Incident incident,
            List<CaseFile> merged,
            long count,
            List<Attachment> files,
            List<OriginalAccess> originalsHad,
            List<HistoryEntry> history,
            List<Answer> answers) {

        static Kept of(WholeCase whole, CaseDesk desk) {
            var found = whole.file();
            var around = whole.around();
            var casework = desk.casework;
            var other = found.course().into() == null ? null : casework.incident(found);
            var merged = around.merged() ? casework.mergedInto(found.id()) : List.<CaseFile>of();
            var files = around.files() ? desk.evidence.of(found.id()) : List.<Attachment>of();
            return new Kept(
                    around.order(),
                    other == null ? null : new Incident(other.id(), other.number(), other.stage()),
                    merged,
                    merged.size() < Casework.MOST_MERGED ? merged.size() : casework.countMergedInto(found.id()),
                    files,
                    files.isEmpty() ? List.of() : desk.showing.accesses(found.id()),
                    whole.history(),
                    around.answered() ? desk.asking.about(found.id()) : List.of());
        }
    }
}
