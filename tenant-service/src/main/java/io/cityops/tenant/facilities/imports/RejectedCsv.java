package io.cityops.tenant.facilities.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.cityops.tenant.facilities.tables.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Refused rows as a table that a spreadsheet opens: UTF-8 with its mark, and no cell that a spreadsheet would take for a
 * formula.
 */
final class RejectedCsv implements Survey.RefusedRows {

    private static final String FORMULA = "=+-@\t\r";

    private final Locale locale;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    RejectedCsv(Locale locale) {
        this.locale = locale;
        text.write('\uFEFF');
    }

    void header(List<String> columns) {
        var cells = new ArrayList<String>();
        cells.add(locale.getLanguage().equals("en") ? "row" : "行号");
        cells.add(locale.getLanguage().equals("en") ? "what is wrong" : "问题");
        columns.forEach(column -> cells.add(harmless(column)));
        csv.writeRecord(cells);
    }

    @Override
    public void refused(Table.Row row, List<Finding> findings) {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(row.number()));
        cells.add(harmless(findings.stream()
                .map(finding -> (finding.field().isEmpty() ? "" : finding.field() + ": ")
                        + finding.reason().in(locale, finding.details())
                        + (finding.allowed().isEmpty() ? "" : " (" + finding.allowed() + ")"))
                .collect(Collectors.joining("; "))));
        row.cells().forEach(cell -> cells.add(harmless(cell)));
        csv.writeRecord(cells);
    }

    byte[] bytes() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return text.toString().getBytes(UTF_8);
    }

    /** A cell that begins like a formula gets an apostrophe in front, unless it is a plain number. */
    static String harmless(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula && Place.number(cell).isEmpty() ? "'" + cell : cell;
    }
}
