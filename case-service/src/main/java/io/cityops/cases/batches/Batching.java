package io.cityops.cases.batches;

import io.cityops.cases.batches.Batch.State;
import io.cityops.cases.batches.reading.Mapping;
import io.cityops.cases.batches.reading.RowCheck;
import io.cityops.cases.batches.reading.Terms;
import io.cityops.cases.intake.Territory;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.reference.ReferenceData;
import io.cityops.cases.tables.AtOnce;
import io.cityops.cases.tables.Table;
import io.cityops.cases.tables.Tables;
import io.cityops.cases.tables.UnreadableFile;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything that is done to a table of reports before and after its rows become cases. */
@Component
class Batching {

    private static final Duration RECENT = Duration.ofDays(3);
    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    private final Batches batches;
    private final BatchFiles files;
    private final Territory territory;
    private final ReferenceData reference;
    private final TenantDirectory tenants;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Batching(
            Batches batches,
            BatchFiles files,
            Territory territory,
            ReferenceData reference,
            TenantDirectory tenants,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.files = files;
        this.territory = territory;
        this.reference = reference;
        this.tenants = tenants;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Looks at a file and keeps what it says; nothing becomes of it yet. No transaction is open while it is read.
     *
     * @throws ProblemException when it is no table, or too much of one
     */
    Batch send(byte[] file, String name, String datum, boolean answers, Caller by) {
        var batch = AtOnce.read(() -> look(file, name, datum, answers, by));
        transaction.executeWithoutResult(status -> {
            batches.add(batch.batch());
            files.keep(batch.batch().id(), batch.text());
        });
        return batch.batch();
    }

    private Looked look(byte[] file, String name, String datum, boolean answers, Caller by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            var plain = Tables.plain(file, BatchFiles.LIMITS);
            var table = Tables.open(plain, BatchFiles.LIMITS);
            var mapping = Mapping.guess(table.columns());
            var old = by.may(Casework.IMPORTING);
            var survey = Survey.of(table, new RowCheck(table, mapping, terms(datum, old, now), territory));
            var batch = new Batch(
                    Ids.next(),
                    State.PREVIEW,
                    name,
                    sha256(file),
                    plain.encoding(),
                    plain.separator(),
                    datum,
                    answers,
                    old,
                    mapping,
                    survey,
                    2,
                    0,
                    0,
                    0,
                    Doer.of(by),
                    now,
                    by.name(),
                    null,
                    null);
            return new Looked(batch, plain.text());
        } catch (UnreadableFile e) {
            throw e.problem();
        }
    }

    /** Looks at it again, with other meanings of its columns. */
    void map(UUID id, Mapping mapping, Caller by) {
        var batch = find(id);
        requireSound(mapping, batch);
        var old = by.may(Casework.IMPORTING);
        if (!batches.map(id, mapping, old, survey(batch, mapping, old))) {
            throw notNow();
        }
    }

    private static void requireSound(Mapping mapping, Batch batch) {
        var columns = batch.survey().columns().stream().map(Survey.Column::name).toList();
        mapping.fault(columns).ifPresent(fault -> {
            throw ProblemException.invalid("/columns", fault);
        });
    }

    private Survey survey(Batch batch, Mapping mapping, boolean old) {
        return AtOnce.read(() -> {
            var table = files.open(batch);
            return Survey.of(table, new RowCheck(table, mapping, terms(batch.datum(), old, batch.madeAt()), territory));
        });
    }

    /**
     * Has its rows become cases, one after the other, in the background. They become so by whoever says this, who need not
     * be who sent it; where the one may tell of what is long ago and the other not, it is looked at again.
     */
    void apply(UUID id, Caller by) {
        var batch = find(id);
        requireSound(batch.mapping(), batch);
        if (batch.state() == State.APPLYING) {
            return;
        }
        if (batch.state() != State.PREVIEW) {
            throw notNow();
        }
        var old = by.may(Casework.IMPORTING);
        var survey = old == batch.old() ? batch.survey() : survey(batch, batch.mapping(), old);
        if (!batches.apply(id, Doer.of(by), old, survey) && find(id).state() != State.APPLYING) {
            throw notNow();
        }
    }

    /** Stops it; rows that are cases stay cases. */
    @Transactional
    public void cancel(UUID id, Caller by) {
        find(id);
        if (!batches.end(id, State.CANCELLED, by.name())) {
            throw notNow();
        }
    }

    /** Throws away what nothing became of. */
    @Transactional
    public void remove(UUID id) {
        find(id);
        if (!batches.remove(id)) {
            throw notNow();
        }
        files.forget(id);
    }

    Batch find(UUID id) {
        return batches.find(id).orElseThrow(() -> ProblemException.notFound("batch"));
    }

    RowCheck check(Batch batch, Mapping mapping, Table table) {
        return new RowCheck(table, mapping, terms(batch.datum(), batch.old(), batch.madeAt()), territory);
    }

    /** @param now when the table was sent: what its rows say is judged as of then, however long it waits */
    private Terms terms(String datum, boolean old, Instant now) {
        var zone = tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
        return new Terms(
                new Terms.Catalogue(reference.offered()), datum, zone, old ? LONG_AGO : now.minus(RECENT), now);
    }

    /** @param text what its file says */
    private record Looked(Batch batch, String text) {}

    private static ProblemException notNow() {
        return new ProblemException(
                HttpStatus.CONFLICT, "not-now", "Not now", "The batch does not stand where this could be done.");
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
