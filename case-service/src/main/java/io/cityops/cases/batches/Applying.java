package io.cityops.cases.batches;

import io.cityops.cases.batches.Batch.State;
import io.cityops.cases.batches.reading.RowCheck;
import io.cityops.cases.lifecycle.Doer;
import io.cityops.cases.tables.Table;
import io.cityops.cases.tables.UnreadableFile;
import io.cityops.tenancy.web.ProblemException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes cases of the rows of a batch of the bound tenant, and goes on where somebody else had to stop. Where it fails it
 * rests, longer each time; a row that fails eight times in turn is refused, so that the others have theirs.
 */
@Component
class Applying {

    static final int TRIES = 8;

    private static final Logger LOG = LoggerFactory.getLogger(Applying.class);
    private static final int STRIDE = 25;

    private final Batches batches;
    private final BatchFiles files;
    private final Batching batching;
    private final Registering registering;

    Applying(Batches batches, BatchFiles files, Batching batching, Registering registering) {
        this.batches = batches;
        this.files = files;
        this.batching = batching;
        this.registering = registering;
    }

    /** Goes on with a batch to its end or that of its turn, unless somebody stops it. */
    void goOn(UUID id) {
        var batch = batching.find(id);
        if (batch.state() != State.APPLYING) {
            return;
        }
        var turn = new Turn();
        try {
            goOn(batch, turn);
        } catch (TurnOver e) {
            batches.giveBack(id);
        } catch (Stopped e) {
            LOG.info("Batch {} was stopped", id);
            batches.recount(id);
        } catch (RowFailed e) {
            LOG.warn("Batch {} rests after a row that failed", id, e.getCause());
            batches.rest(id, turn.hasMoved());
        } catch (RuntimeException e) {
            LOG.warn("Batch {} rests after a failure", id, e);
            rest(batch, turn, e);
        }
    }

    private void goOn(Batch batch, Turn turn) {
        var table = files.open(batch);
        var check = batching.check(batch, batch.mapping(), table);
        table.read(row -> take(batch, check, row, turn));
        batches.end(batch.id(), State.APPLIED, batch.by().name());
    }

    /** What is wrong with its file does not pass; anything else may, and says nothing of its rows. */
    private void rest(Batch batch, Turn turn, RuntimeException e) {
        var lasts = e instanceof UnreadableFile
                || e instanceof ProblemException problem && !problem.status().is5xxServerError();
        if (!lasts) {
            batches.await(batch.id());
        } else if (!turn.hasMoved() && batch.failed() + 1 >= TRIES) {
            batches.end(batch.id(), State.CANCELLED, Doer.CLOCK.name());
        } else {
            batches.rest(batch.id(), turn.hasMoved());
        }
    }

    /** Every row is read, so that two of one number are seen; those before the next one are done. */
    private void take(Batch batch, RowCheck check, Table.Row row, Turn turn) {
        if (row.number() % STRIDE == 0 && row.number() >= batch.nextRow()) {
            if (!batches.advance(batch.id(), row.number(), turn.takeOpened(), turn.takeRefused())) {
                throw new Stopped();
            }
            if (turn.isOver()) {
                throw new TurnOver();
            }
        }
        if (row.blank()) {
            return;
        }
        var read = check.read(row);
        if (row.number() >= batch.nextRow()) {
            turn.count(done(batch, row.number(), read, turn));
        }
    }

    private Registering.Done done(Batch batch, long row, RowCheck.Read read, Turn turn) {
        try {
            return registering.take(batch, row, read);
        } catch (RuntimeException e) {
            if (turn.hasMoved() || batch.failed() + 1 < TRIES) {
                throw new RowFailed(e);
            }
            LOG.warn("Row {} of batch {} failed {} times and is refused", row, batch.id(), TRIES, e);
            return registering.refuse(batch, row, "登记 %1$d 次均未成功 (it failed %1$d times)".formatted(TRIES));
        }
    }

    /** A row could not be taken. */
    private static final class RowFailed extends RuntimeException {

        RowFailed(RuntimeException cause) {
            super(cause);
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
