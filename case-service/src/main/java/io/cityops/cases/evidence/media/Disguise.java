package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;

/**
 * A file that is two things at once (polyglot): a picture to us, an archive or a document to another program. An archive is
 * read from its end, a PDF is looked for within the first kilobyte.
 */
final class Disguise {

    private static final int HEAD = 1_024;
    private static final int ZIP_END = 22;
    private static final int ZIP_REMARK = 65_535;
    private static final int ZIP_MAGIC = 0x504B0506;

    private Disguise() {}

    static void refuse(ByteBuffer file) {
        if (endsAsArchive(file) || beginsAsDocument(file)) {
            throw new MediaProblem.Hiding();
        }
    }

    private static boolean endsAsArchive(ByteBuffer file) {
        var first = Math.max(0, file.limit() - ZIP_END - ZIP_REMARK);
        for (var at = file.limit() - ZIP_END; at >= first; at--) {
            if (file.get(at) == 'P' && file.getInt(at) == ZIP_MAGIC && isOneArchive(file, at)) {
                return true;
            }
        }
        return false;
    }

    /** On one disk, with as many entries here as altogether: random bytes of a video hardly ever say so. */
    private static boolean isOneArchive(ByteBuffer file, int end) {
        return file.getInt(end + 4) == 0 && file.getShort(end + 8) == file.getShort(end + 10);
    }

    private static boolean beginsAsDocument(ByteBuffer file) {
        var head = new byte[Math.min(HEAD, file.limit())];
        file.get(0, head);
        return new String(head, ISO_8859_1).contains("%PDF-");
    }
}
