package io.cityops.cases.tables;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.cityops.cases.tables.UnreadableFile.Cause;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a spreadsheet, packed anew: unpacked no further than a limit, without document types or cells beyond a sheet's edge, each part once. What
 * reads the result sees what was looked at here, whatever the file's own list of contents said.
 */
final class Package {

    private static final int MOST_PARTS = 500;
    private static final int MOST_BYTES = 64 << 20;

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final HashSet<String> names = new HashSet<>();
    private int left = MOST_BYTES;

    private Package() {}

    static byte[] clean(byte[] file) {
        try {
            return new Package().copy(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableFile(Cause.FORM, "The spreadsheet cannot be unpacked");
        }
    }

    private byte[] copy(byte[] file) throws IOException {
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var into = new ZipOutputStream(packed)) {
            into.setLevel(1);
            for (var part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                take(part.getName(), from, into);
            }
        }
        if (!names.contains("xl/workbook.xml")) {
            throw new UnreadableFile(Cause.FORM, "The file is packed, but it is no spreadsheet (XLSX)");
        }
        return packed.toByteArray();
    }

    private void take(String name, InputStream from, ZipOutputStream into) throws IOException {
        if (names.size() >= MOST_PARTS || !names.add(name.toLowerCase(Locale.ROOT))) {
            throw new UnreadableFile(Cause.FORM, "The spreadsheet has too many parts, or one twice");
        }
        var bytes = from.readNBytes(left + 1);
        if (bytes.length > left) {
            throw new UnreadableFile(
                    Cause.TOO_LARGE, "Unpacked, the spreadsheet has more than %d MB".formatted(MOST_BYTES >> 20));
        }
        left -= bytes.length;
        if (isText(name)) {
            refuseDocumentType(bytes);
            if (!PartCheck.isSound(bytes)) {
                return;
            }
            into.putNextEntry(new ZipEntry(name));
            into.write(bytes);
            into.closeEntry();
        }
    }

    private static boolean isText(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    /** In whichever encoding: those of two and four bytes put zeros between. */
    private static void refuseDocumentType(byte[] bytes) {
        var text = new String(bytes, ISO_8859_1);
        if (text.indexOf('\0') >= 0) {
            text = text.replace("\0", "");
        }
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            throw new UnreadableFile(Cause.FORM, "The spreadsheet declares a document type");
        }
    }
}
