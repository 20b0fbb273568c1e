package io.cityops.cases.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cityops.cases.batches.reading.Finding;
import io.cityops.tenancy.web.ProblemException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The rows that cannot be taken, with the reasons, as a table to be mended and sent again: UTF-8 with its mark, and no
 * cell that a spreadsheet would take for a formula.
 */
@Component
class RejectedRows {

    private static final String FORMULA = "=+-@\t\r";

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
        var batch = batching.find(id);
        var table = files.open(batch);
        var check = batching.check(batch, batch.mapping(), table);
        var later = rows.refusals(id);
        var text = new StringWriter();
        text.write('\uFEFF');
        var csv = CsvWriter.builder().build(text);
        var english = locale.getLanguage().equals("en");
        csv.writeRecord(line(english ? "row" : "行号", english ? "what is wrong" : "问题", table.columns()));
        table.read(row -> {
            if (row.blank()) {
                return;
            }
            var read = check.read(row);
            var why = read.report() == null ? words(read.findings(), locale) : later.get(row.number());
            if (why != null) {
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

    private static String words(List<Finding> findings, Locale locale) {
        return findings.stream()
                .map(finding -> (finding.field() == null
                                ? ""
                                : (locale.getLanguage().equals("en")
                                                ? finding.field().code()
                                                : finding.field().title())
                                        + ": ")
                        + finding.words(locale))
                .collect(Collectors.joining("; "));
    }

    private static List<String> line(String number, String why, List<String> cells) {
        var line = new ArrayList<String>();
        line.add(number);
        line.add(harmless(why));
        cells.forEach(cell -> line.add(harmless(cell)));
        return line;
    }

    /** A cell that begins like a formula gets an apostrophe in front, unless it is a plain number. */
    static String harmless(String cell) {
        var formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?") ? "'" + cell : cell;
    }
}
