package io.cityops.cases.tables;

import io.cityops.cases.tables.UnreadableFile.Cause;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of a spreadsheet (XLSX) as separated values. Formulas are not reckoned: what stood in their cells when
 * the file was written is read.
 */
final class Spreadsheet {

    /** Not a character that anybody writes into a cell. */
    static final char SEPARATOR = '\u001F';

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

    private final FileLimits limits;
    private final StringBuilder text = new StringBuilder();
    private long lines;
    private final long end;

    private Spreadsheet(FileLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    static boolean isOne(byte[] file) {
        return file.length > 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static String text(byte[] file, FileLimits limits) {
        return new Spreadsheet(limits).read(Package.clean(file));
    }

    private String read(byte[] clean) {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(clean), new ReadingOptions(true, false));
                var rows = book.getFirstSheet().openStream()) {
            rows.forEach(this::line);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw new UnreadableFile(Cause.FORM, "The spreadsheet cannot be read");
        } catch (RuntimeException e) {
            throw new UnreadableFile(Cause.FORM, "The spreadsheet is broken");
        }
        if (text.toString().isBlank()) {
            throw new UnreadableFile(Cause.EMPTY, "The first sheet is empty");
        }
        return text.toString();
    }

    /** Rows that the file leaves out are empty lines, so that rows keep their numbers. */
    private void line(Row row) {
        var number = row.getRowNum();
        if (number > limits.rows() + 1L || number <= lines) {
            throw new UnreadableFile(Cause.TOO_MANY_ROWS, "The file has more than " + limits.rows() + " rows");
        }
        if (row.getCellCount() > limits.columns() * 4) {
            throw new UnreadableFile(Cause.TOO_MANY_COLUMNS, "The file has more than " + limits.columns() + " columns");
        }
        if (System.nanoTime() > end) {
            throw new UnreadableFile(
                    Cause.TOO_SLOW, "Reading took more than " + limits.time().toSeconds() + " seconds");
        }
        for (; lines < number - 1; lines++) {
            text.append('\n');
        }
        lines++;
        var last = lastFilled(row);
        if (last >= limits.columns()) {
            throw new UnreadableFile(Cause.TOO_MANY_COLUMNS, "The file has more than " + limits.columns() + " columns");
        }
        for (int column = 0; column <= last; column++) {
            if (column > 0) {
                text.append(SEPARATOR);
            }
            append(value(cell(row, column)), number, column);
        }
        text.append('\n');
    }

    private static int lastFilled(Row row) {
        for (int column = row.getCellCount() - 1; column >= 0; column--) {
            if (!value(cell(row, column)).isBlank()) {
                return column;
            }
        }
        return -1;
    }

    private static @Nullable Cell cell(Row row, int column) {
        return column < row.getCellCount() ? row.getCell(column) : null;
    }

    private void append(String value, int row, int column) {
        if (value.length() > limits.cell()) {
            throw new UnreadableFile(
                    Cause.CELL_TOO_LONG,
                    "Row %d, column %d holds more than %d characters".formatted(row, column + 1, limits.cell()));
        }
        if (text.length() + value.length() > 2 * limits.bytes()) {
            throw UnreadableFile.tooLarge(limits);
        }
        text.append('"')
                .append(value.replace("\"", "\"\"").replace(SEPARATOR, ' '))
                .append('"');
    }

    private static String value(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        var raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static String number(Cell cell) {
        var format = cell.getDataFormatString();
        if (format != null && isTime(format)) {
            return time(cell.asDate());
        }
        return plain(cell.asNumber());
    }

    private static String time(LocalDateTime at) {
        var midnight = at.toLocalTime().toSecondOfDay() == 0;
        return (midnight ? DAY : TIME).format(at);
    }

    private static String plain(BigDecimal number) {
        var short_ = number.stripTrailingZeros();
        return Math.abs((long) short_.scale()) > 30 ? short_.toString() : short_.toPlainString();
    }

    /** Whether a format shows a day or a time: letters of dates outside of what it quotes. */
    private static boolean isTime(String format) {
        var bare = format.replaceAll("\"[^\"]{0,100}\"|\\[[^]]{0,30}]|\\\\.", "");
        return !bare.equalsIgnoreCase("general") && bare.matches("(?i).*[ymdhs].*");
    }
}
