package io.cityops.cases.tables;

/** Opens files of unknown making: spreadsheets, and separated values in whatever encoding and with whatever separator. */
public final class Tables {

    private Tables() {}

    /**
     * Opens a file.
     *
     * @throws UnreadableFile when it is no table, or too much of one
     */
    public static Table open(byte[] file, FileLimits limits) {
        return open(plain(file, limits), limits);
    }

    /**
     * What a file says, without its packing: it is looked at with suspicion once, and then only this is read.
     *
     * @throws UnreadableFile when it is no table, or too much of one
     */
    public static Plain plain(byte[] file, FileLimits limits) {
        if (file.length > limits.bytes()) {
            throw UnreadableFile.tooLarge(limits);
        }
        if (Spreadsheet.isOne(file)) {
            return new Plain(Spreadsheet.text(file, limits), "XLSX", Spreadsheet.SEPARATOR);
        }
        var text = Decoded.of(file);
        if (text.text().isBlank()) {
            throw new UnreadableFile(UnreadableFile.Cause.EMPTY, "The file is empty");
        }
        return new Plain(text.text(), text.encoding(), SeparatedTable.separator(text.text()));
    }

    /** @throws UnreadableFile when a limit is met */
    public static Table open(Plain plain, FileLimits limits) {
        return SeparatedTable.open(plain, limits);
    }

    /**
     * Separated values as text.
     *
     * @param encoding what the file was found to be in
     */
    public record Plain(String text, String encoding, char separator) {}
}
