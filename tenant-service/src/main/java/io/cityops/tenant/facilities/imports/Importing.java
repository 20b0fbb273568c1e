package io.cityops.tenant.facilities.imports;

import io.cityops.tenancy.Page;
import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.Bookmark;
import io.cityops.tenant.facilities.FacilityBatches;
import io.cityops.tenant.facilities.Territory;
import io.cityops.tenant.facilities.layers.LayerBook;
import io.cityops.tenant.facilities.tables.FileLimits;
import io.cityops.tenant.facilities.tables.Table;
import io.cityops.tenant.facilities.tables.Tables;
import io.cityops.tenant.facilities.tables.UnreadableFile;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is done to an import. Only two files are read at a time: each may take some hundred megabytes. */
@Service
class Importing {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");

    private final Imports imports;
    private final ImportFiles files;
    private final ImportChanges changes;
    private final FacilityBatches facilities;
    private final LayerBook layers;
    private final Territory territory;
    private final ImportTrail trail;
    private final TransactionTemplate transaction;
    private final Semaphore readers = new Semaphore(2);
    private final Clock clock = Clock.systemUTC();

    Importing(
            Imports imports,
            ImportFiles files,
            ImportChanges changes,
            FacilityBatches facilities,
            LayerBook layers,
            Territory territory,
            ImportTrail trail,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.files = files;
        this.changes = changes;
        this.facilities = facilities;
        this.layers = layers;
        this.territory = territory;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Looks at a file and says what would come of it. */
    FacilityImport preview(String file, byte[] content, String kind, Datum datum, String source, String by) {
        var layer = layers.named(kind);
        return reading(() -> {
            var table = Tables.open(content, FileLimits.USUAL);
            var how = Import.guessed(table, layer, datum, territory.current(), source);
            return inTransaction(() -> {
                var report = surveyed(how, table);
                var saved = imports.saveAndFlush(new FacilityImport(file, how, report, by, now()));
                files.keep(saved.id(), content);
                trail.started(saved);
                return saved;
            });
        });
    }

    /** Understands its columns in another way and looks at it again. */
    FacilityImport understand(UUID id, Map<String, @Nullable String> columns, @Nullable Alike alike) {
        return reading(() -> inTransaction(() -> {
            var found = toDecide(id);
            found.require(FacilityImport.State.PREVIEW);
            var table = table(id);
            var how = found.how(layers.named(found.kind()), territory.current());
            var mapping =
                    how.mapping().with(columns, table.columns(), how.fields().keySet());
            var changed = new Import(how.layer(), how.datum(), how.area(), how.source(), mapping);
            found.understand(mapping, alike == null ? found.alike() : alike, surveyed(changed, table));
            return imports.saveAndFlush(found);
        }));
    }

    /** Writes what it says, all or nothing; asked again it only tells what came of it. */
    FacilityImport apply(UUID id) {
        return reading(() -> inTransaction(() -> {
            var found = toDecide(id);
            if (!found.is(FacilityImport.State.APPLIED)) {
                found.require(FacilityImport.State.PREVIEW);
                var how = found.how(layers.held(found.kind()), territory.current());
                var came = new Applying(id, how, found.alike(), facilities, changes).apply(table(id));
                found.applied(came, now());
                trail.applied(found, came);
            }
            return imports.saveAndFlush(found);
        }));
    }

    /** Takes back what it wrote, save what somebody changed since. */
    FacilityImport undo(UUID id) {
        return inTransaction(() -> {
            var found = toDecide(id);
            found.require(FacilityImport.State.APPLIED);
            var layer = layers.held(found.kind());
            facilities.lock(found.kind());
            var taken = changes.takeBack(id, layer);
            found.undone(taken, now());
            trail.undone(found, taken);
            return imports.saveAndFlush(found);
        });
    }

    FacilityImport find(UUID id) {
        return imports.findById(id).orElseThrow(ImportProblem.NotFound::new);
    }

    Page<FacilityImport> list(@Nullable String cursor, int limit) {
        var before = Bookmark.read(cursor, LAST);
        return Page.of(
                imports.findByIdLessThanOrderByIdDesc(before, Limit.of(limit + 1)),
                limit,
                last -> Bookmark.of(last.id()));
    }

    /** The refused rows as they stand in the file, with what is wrong in front. */
    byte[] rejected(UUID id, RejectedCsv csv) {
        return reading(() -> {
            var found = find(id);
            var table = table(id);
            csv.header(table.columns());
            Survey.of(found.how(layers.named(found.kind()), territory.current()), table, draft -> {}, csv);
            return csv.bytes();
        });
    }

    /** Looks at a file, and at what it would do to what is there now. */
    private Report surveyed(Import how, Table table) {
        var plan = new Plan.Making();
        var comparison = new Comparison(how, facilities, plan::add);
        var report = Survey.of(how, table, comparison::take);
        comparison.end();
        return report.with(plan.made());
    }

    private FacilityImport toDecide(UUID id) {
        return imports.toDecide(id).orElseThrow(ImportProblem.NotFound::new);
    }

    private Table table(UUID id) {
        return Tables.open(files.read(id), FileLimits.USUAL);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private <T> T reading(Supplier<T> work) {
        if (!readers.tryAcquire()) {
            throw new ImportProblem.Busy();
        }
        try {
            return work.get();
        } catch (UnreadableFile e) {
            throw new ImportProblem.Unreadable(e);
        } finally {
            readers.release();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
