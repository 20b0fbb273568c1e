package io.cityops.cases.tables;

import java.util.List;
import java.util.function.Consumer;

/** One pass over a file, which ends with a refusal as soon as a limit is met. */
final class Reading {

    private final FileLimits limits;
    private final Consumer<Table.Row> reader;
    private final long end;
    private int rows;

    Reading(FileLimits limits, Consumer<Table.Row> reader) {
        this.limits = limits;
        this.reader = reader;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    void row(long number, List<String> cells) {
        if (++rows > limits.rows()) {
            throw new UnreadableFile(
                    UnreadableFile.Cause.TOO_MANY_ROWS, "The file has more than " + limits.rows() + " rows");
        }
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).length() > limits.cell()) {
                throw new UnreadableFile(
                        UnreadableFile.Cause.CELL_TOO_LONG,
                        "Row %d, column %d holds more than %d characters (an unclosed quote?)"
                                .formatted(number, column + 1, limits.cell()));
            }
        }
        if (rows % 256 == 0 && System.nanoTime() > end) {
            throw new UnreadableFile(
                    UnreadableFile.Cause.TOO_SLOW,
                    "Reading took more than " + limits.time().toSeconds() + " seconds");
        }
        reader.accept(new Table.Row(number, cells));
    }
}
