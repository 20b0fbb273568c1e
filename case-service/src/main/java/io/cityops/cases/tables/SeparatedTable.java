package io.cityops.cases.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.cityops.cases.tables.UnreadableFile.Cause;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;

/** Values separated by whichever of comma, semicolon, tabulator and bar parts the first rows most evenly. */
record SeparatedTable(String text, String encoding, char separator, List<String> columns, FileLimits limits)
        implements Table {

    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    static SeparatedTable open(Tables.Plain plain, FileLimits limits) {
        var text = plain.text();
        char separator = plain.separator();
        var header = head(text, separator, 1);
        if (header.isEmpty()) {
            throw new UnreadableFile(Cause.EMPTY, "The file has no rows");
        }
        var columns = named(header.getFirst().getFields());
        if (columns.size() > limits.columns()) {
            throw new UnreadableFile(Cause.TOO_MANY_COLUMNS, "The file has more than " + limits.columns() + " columns");
        }
        if (columns.size() < 2) {
            throw new UnreadableFile(
                    Cause.FORM, "The first row must name at least two columns, separated by comma, semicolon or tab");
        }
        return new SeparatedTable(text, plain.encoding(), separator, columns, limits);
    }

    @Override
    public void read(Consumer<Row> reader) {
        var reading = new Reading(limits, reader);
        long number = 1;
        try {
            var rows = reader(separator, true).ofCsvRecord(text).iterator();
            if (rows.hasNext()) {
                rows.next();
            }
            while (rows.hasNext()) {
                reading.row(++number, rows.next().getFields());
            }
        } catch (CsvParseException e) {
            throw new UnreadableFile(Cause.FORM, "Row " + (number + 1) + " cannot be read (an unclosed quote?)");
        }
    }

    private static CsvReader.CsvReaderBuilder reader(char separator, boolean patient) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(patient)
                .detectBomHeader(false);
    }

    static char separator(String text) {
        char best = ',';
        int most = 1;
        for (char separator : SEPARATORS) {
            int columns = evenness(text, separator);
            if (columns > most) {
                most = columns;
                best = separator;
            }
        }
        return best;
    }

    /** How many columns the header has, when at least half of the first rows agree with it; else one. */
    private static int evenness(String text, char separator) {
        var rows = head(text, separator, 20);
        if (rows.isEmpty()) {
            return 1;
        }
        int columns = rows.getFirst().getFieldCount();
        long same = rows.stream().filter(row -> row.getFieldCount() == columns).count();
        return same * 2 >= rows.size() ? columns : 1;
    }

    private static List<CsvRecord> head(String text, char separator, int count) {
        try {
            return reader(separator, true).ofCsvRecord(text).stream()
                    .limit(count)
                    .toList();
        } catch (CsvParseException e) {
            throw new UnreadableFile(Cause.FORM, "The first rows cannot be read (an unclosed quote?)");
        }
    }

    /** The header with every column named, and named differently. */
    private static List<String> named(List<String> header) {
        var names = new ArrayList<String>();
        var taken = new HashSet<String>();
        for (int at = 0; at < header.size(); at++) {
            var name = header.get(at).strip();
            var base = name.isEmpty() ? "#" + (at + 1) : name.substring(0, Math.min(name.length(), 100));
            var unique = base;
            for (int again = 2; !taken.add(unique); again++) {
                unique = base + " (" + again + ")";
            }
            names.add(unique);
        }
        return List.copyOf(names);
    }
}
