package io.cityops.cases.batches;

import io.cityops.cases.batches.reading.Finding;
import io.cityops.cases.batches.reading.RowCheck;
import io.cityops.cases.intake.Channel;
import io.cityops.cases.intake.Intake;
import io.cityops.cases.intake.Orders;
import io.cityops.cases.intake.Report;
import io.cityops.cases.lifecycle.Source;
import io.cityops.tenancy.web.ProblemException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Makes a case of a row, or writes down why there is none; either is done once. */
@Component
class Registering {

    private static final Logger LOG = LoggerFactory.getLogger(Registering.class);

    private final BatchRows rows;
    private final Intake intake;
    private final Orders orders;

    Registering(BatchRows rows, Intake intake, Orders orders) {
        this.rows = rows;
        this.intake = intake;
        this.orders = orders;
    }

    /** @throws RuntimeException when it failed for another reason than what the row says: it may be tried again */
    Done take(Batch batch, long row, RowCheck.Read read) {
        if (rows.isDone(batch.id(), row)) {
            return Done.BEFORE;
        }
        return read.report() == null
                ? refuse(batch, row, Finding.words(read.findings(), Locale.CHINESE))
                : open(batch, row, read.report(), read);
    }

    Done refuse(Batch batch, long row, String why) {
        return rows.refused(batch.id(), row, why) ? Done.REFUSED : Done.BEFORE;
    }

    private Done open(Batch batch, long row, Report report, RowCheck.Read read) {
        try {
            intake.take(report, List.of(), channel(batch, read), receipt -> {
                rows.opened(batch.id(), row, receipt);
                var order = orders.under(Source.BATCH, report.orderNumber());
                if (order != null) {
                    order.accept(receipt);
                }
            });
            return Done.OPENED;
        } catch (DuplicateKeyException e) {
            if (rows.isDone(batch.id(), row)) {
                LOG.info("Row {} of batch {} was done by another", row, batch.id());
                return Done.BEFORE;
            }
            throw e;
        } catch (DataIntegrityViolationException e) {
            LOG.warn("Row {} of batch {} cannot be kept", row, batch.id(), e);
            return refuse(batch, row, "其中的内容无法保存 (what it says cannot be kept)");
        } catch (ProblemException e) {
            if (e.status().is5xxServerError()) {
                throw e;
            }
            return refuse(batch, row, String.valueOf(e.getMessage()));
        }
    }

    /** When it was told was judged with the row, by when the table was sent; it is not refused for having waited since. */
    private static Channel channel(Batch batch, RowCheck.Read read) {
        return new Channel(Source.BATCH, batch.by(), batch.answers() ? read.answerTo() : null, true);
    }

    /** What became of a row. */
    enum Done {
        OPENED,
        REFUSED,
        /** It was done before, or by another. */
        BEFORE
    }
}
