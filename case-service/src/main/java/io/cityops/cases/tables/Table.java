package io.cityops.cases.tables;

import java.util.List;
import java.util.function.Consumer;

/** A file read as a table, row by row and as often as needed; it holds the file's text, never all its cells. */
public interface Table {

    /** The name of the character encoding the file was found to be in. */
    String encoding();

    List<String> columns();

    /** The column of that name, or -1. */
    default int column(String name) {
        return columns().indexOf(name);
    }

    /**
     * Reads the rows in their order.
     *
     * @throws UnreadableFile when a limit is met or the file breaks off
     */
    void read(Consumer<Row> reader);

    /**
     * One row of the file.
     *
     * @param number as a spreadsheet counts: the header is row 1
     * @param cells as many as the row has, which may differ from the number of columns
     */
    record Row(long number, List<String> cells) {

        public String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
        }

        public boolean blank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
