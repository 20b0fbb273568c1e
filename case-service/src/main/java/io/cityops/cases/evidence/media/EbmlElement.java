package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * An element of EBML (RFC 8794).
 *
 * @param open whether its length was unknown when it was begun
 */
record EbmlElement(long id, int at, int content, int end, boolean open) {

    private static final int VOID = 0xEC;

    /** @throws MediaProblem.Unreadable when it is cut off */
    static EbmlElement read(ByteBuffer file, int at, int to) {
        var idBytes = width(file, at, 4);
        var sizeAt = at + idBytes;
        var sizeBytes = width(file, sizeAt, 8);
        var size = value(file, sizeAt, sizeBytes) & ((1L << (7 * sizeBytes)) - 1);
        var open = size == (1L << (7 * sizeBytes)) - 1;
        var content = sizeAt + sizeBytes;
        if (content > to || !open && size > to - content) {
            throw new MediaProblem.Unreadable();
        }
        return new EbmlElement(value(file, at, idBytes), at, content, open ? to : (int) (content + size), open);
    }

    long number(ByteBuffer file) {
        return value(file, content, Math.min(8, end - content));
    }

    /** It becomes a Void of the same length, all zeros. */
    void hide(List<Span> secrets) {
        var length = end - at;
        if (open || length < 2) {
            throw new MediaProblem.Unreadable();
        }
        var header = length >= 9 ? wide(length - 9) : "" + (char) VOID + (char) (0x80 | length - 2);
        Secrets.add(secrets, new Span(at, length, header));
    }

    private static String wide(long size) {
        var header = new StringBuilder().append((char) VOID).append((char) 0x01);
        for (var shift = 48; shift >= 0; shift -= 8) {
            header.append((char) (size >> shift & 0xFF));
        }
        return header.toString();
    }

    private static int width(ByteBuffer file, int at, int most) {
        var first = file.get(at) & 0xFF;
        var bytes = Integer.numberOfLeadingZeros(first) - 23;
        if (first == 0 || bytes > most) {
            throw new MediaProblem.Unreadable();
        }
        return bytes;
    }

    private static long value(ByteBuffer file, int at, int bytes) {
        var value = 0L;
        for (var i = 0; i < bytes; i++) {
            value = value << 8 | file.get(at + i) & 0xFF;
        }
        return value;
    }
}
