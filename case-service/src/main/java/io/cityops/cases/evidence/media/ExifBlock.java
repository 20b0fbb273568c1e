package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Where a photo carries what its camera wrote. Nothing but that block is copied out of the file, and nothing is inflated. */
final class ExifBlock {

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF = 0x45786966;
    private static final int MOST = 1 << 20;
    private static final int MOST_PARTS = 2_000;

    private ExifBlock() {}

    /** The first one, as TIFF; none where there is none, or a damaged or an overlong one. */
    static byte @Nullable [] in(ByteBuffer file) {
        try {
            return Format.JPEG.begins(file) ? jpeg(file) : png(file);
        } catch (IndexOutOfBoundsException e) {
            return null;
        }
    }

    private static byte @Nullable [] jpeg(ByteBuffer file) {
        var at = 2;
        for (var parts = 0; parts < MOST_PARTS && (file.get(at) & 0xFF) == 0xFF; parts++) {
            var marker = file.get(at + 1) & 0xFF;
            if (marker == START_OF_SCAN) {
                return null;
            }
            var length = file.getShort(at + 2) & 0xFFFF;
            if (marker == APP1 && length > 8 && file.getInt(at + 4) == EXIF) {
                return copy(file, at + 10, length - 8);
            }
            at += marker == 0xFF ? 1 : 2 + length; // a marker may be filled up before it
        }
        return null;
    }

    private static byte @Nullable [] png(ByteBuffer file) {
        var at = 8L;
        for (var parts = 0; parts < MOST_PARTS && at < file.limit(); parts++) {
            var length = Integer.toUnsignedLong(file.getInt((int) at));
            if (Format.starts(file, (int) at + 4, 'e', 'X', 'I', 'f')) {
                return length > MOST ? null : copy(file, (int) at + 8, (int) length);
            }
            at += 12 + length;
        }
        return null;
    }

    private static byte[] copy(ByteBuffer file, int at, int length) {
        if (length > file.limit() - at) {
            throw new IndexOutOfBoundsException(at);
        }
        var block = new byte[length];
        file.get(at, block);
        return block;
    }
}
