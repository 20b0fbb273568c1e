package io.cityops.tenant.facilities.tables;

/** Opens files: GeoJSON where the first character is a brace, else separated values. */
public final class Tables {

    private Tables() {}

    /**
     * Opens a file of unknown making.
     *
     * @throws UnreadableFile when it is no table, or too much of one
     */
    public static Table open(byte[] file, FileLimits limits) {
        if (file.length > limits.bytes()) {
            throw UnreadableFile.tooLarge(limits);
        }
        var text = Decoded.of(file);
        if (text.text().isBlank()) {
            throw new UnreadableFile(UnreadableFile.Cause.EMPTY, "The file is empty");
        }
        char first = text.text().stripLeading().charAt(0);
        return first == '{' || first == '['
                ? GeoJsonTable.open(text.text(), text.encoding(), limits)
                : SeparatedTable.open(text.text(), text.encoding(), limits);
    }
}
