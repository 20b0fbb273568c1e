package io.cityops.cases.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cityops.cases.batches.reading.Finding;
import io.cityops.cases.tables.AtOnce;
import io.cityops.cases.tables.Quoted;
import io.cityops.tenancy.web.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The rows that cannot be taken, with the reasons, as a table to be mended and sent again: UTF-8 with its mark, and no
 * cell that a spreadsheet would take for a formula, or make another number of.
 */
@Component
class RejectedRows {

    private final Batching batching;
    private final BatchFiles files;
    private final BatchRows rows;

    RejectedRows(Batching batching, BatchFiles files, BatchRows rows) {
        this.batching = batching;
        this.files = files;
        this.rows = rows;
    }

    /** @throws ProblemException when its file is gone */
    byte[] of(UUID id, Locale locale) {
        return AtOnce.read(() -> written(id, locale));
    }

    /** A row that is a case is not told of, whatever it would be today: who mends and sends it would make another. */
    private byte[] written(UUID id, Locale locale) {
        var batch = batching.find(id);
        var table = files.open(batch);
        var check = batching.check(batch, batch.mapping(), table);
        var opened = rows.opened(id);
        var later = rows.refusals(id);
        var text = new StringWriter();
        text.write('\uFEFF');
        var csv = CsvWriter.builder().build(text);
        var english = locale.getLanguage().equals("en");
        // names that stand for no field, so that the table can be sent again as it is
        csv.writeRecord(line(english ? "row" : "行号", english ? "why refused" : "退回原因", table.columns()));
        table.read(row -> {
            if (row.blank()) {
                return;
            }
            var read = check.read(row);
            var why = read.report() == null ? Finding.words(read.findings(), locale) : later.get(row.number());
            if (why != null && !opened.contains(row.number())) {
                csv.writeRecord(line(String.valueOf(row.number()), why, row.cells()));
            }
        });
        flush(csv);
        return text.toString().getBytes(UTF_8);
    }

    private static void flush(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private static List<String> line(String number, String why, List<String> cells) {
        var line = new ArrayList<String>();
        line.add(number);
        line.add(Quoted.of(why));
        cells.forEach(cell -> line.add(Quoted.of(Quoted.read(cell))));
        return line;
    }
}
