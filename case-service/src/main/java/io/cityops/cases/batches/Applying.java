package io.cityops.cases.batches;

import io.cityops.cases.batches.Batch.State;
import io.cityops.cases.batches.reading.RowCheck;
import io.cityops.cases.intake.Channel;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Orders;
import io.cityops.cases.lifecycle.Source;
import io.cityops.cases.tables.Table;
import io.cityops.tenancy.web.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes cases of the rows of a batch of the bound tenant, and goes on where somebody else had to stop. */
@Component
class Applying {

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);
    private static final int STRIDE = 25;

    /** How long a batch is worked on before others may have their turn. */
    private static final Duration TURN = Duration.ofSeconds(20);

    private final Batches batches;
    private final BatchRows rows;
    private final BatchFiles files;
    private final Batching batching;
    private final Intake intake;
    private final Orders orders;
    private final TransactionTemplate transaction;

    Applying(
            Batches batches,
            BatchRows rows,
            BatchFiles files,
            Batching batching,
            Intake intake,
            Orders orders,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.rows = rows;
        this.files = files;
        this.batching = batching;
        this.intake = intake;
        this.orders = orders;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Goes on with a batch to its end or that of its turn, unless somebody stops it. */
    void goOn(UUID id) {
        var batch = batching.find(id);
        if (batch.state() != State.APPLYING) {
            return;
        }
        var table = files.open(batch);
        var check = batching.check(batch, batch.mapping(), table);
        var end = System.nanoTime() + TURN.toNanos();
        try {
            table.read(row -> take(batch, check, row, end));
        } catch (TurnOver e) {
            batches.giveBack(id);
            return;
        } catch (Stopped e) {
            LOG.info("Batch {} was stopped", id);
            return;
        }
        transaction.executeWithoutResult(status -> {
            batches.advance(id, Long.MAX_VALUE);
            batches.move(id, State.APPLYING, State.APPLIED, batch.by().name());
        });
    }

    /** Every row is read, so that two of one number are seen; those before the next one are done. */
    private void take(Batch batch, RowCheck check, Table.Row row, long end) {
        if (row.number() % STRIDE == 0 && row.number() >= batch.nextRow()) {
            var goesOn = Boolean.TRUE.equals(transaction.execute(status -> batches.advance(batch.id(), row.number())));
            if (!goesOn) {
                throw new Stopped();
            }
            if (System.nanoTime() > end) {
                throw new TurnOver();
            }
        }
        if (row.blank()) {
            return;
        }
        var read = check.read(row);
        if (read.report() != null && row.number() >= batch.nextRow() && !rows.isDone(batch.id(), row.number())) {
            open(batch, row.number(), read);
        }
    }

    private void open(Batch batch, long row, RowCheck.Read read) {
        var report = java.util.Objects.requireNonNull(read.report());
        var channel = new Channel(Source.BATCH, batch.by(), batch.answers() ? read.answerTo() : null, batch.old());
        var order = orders.under(Source.BATCH, report.orderNumber());
        try {
            intake.take(report, List.of(), channel, receipt -> {
                rows.opened(batch.id(), row, receipt);
                if (order != null) {
                    order.accept(receipt);
                }
            });
        } catch (DuplicateKeyException e) {
            LOG.info("Row {} of batch {} was done by another", row, batch.id());
        } catch (ProblemException e) {
            if (e.status().is5xxServerError()) {
                throw e;
            }
            rows.refused(batch.id(), row, String.valueOf(e.getMessage()));
        }
    }

    /** It is another's turn. */
    private static final class TurnOver extends RuntimeException {

        TurnOver() {
            super(null, null, false, false);
        }
    }

    /** Somebody stopped the batch. */
    private static final class Stopped extends RuntimeException {

        Stopped() {
            super(null, null, false, false);
        }
    }
}
