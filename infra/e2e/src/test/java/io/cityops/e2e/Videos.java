package io.cityops.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Videos that are whole, of any length, and show nothing. */
final class Videos {

    private Videos() {}

    static byte[] mp4(int bytes) {
        var movie = box(
                "moov",
                join(
                        box("mvhd", numbers(0, 0, 0, 1_000, 4_000, 0, 0, 0, 0, 0)),
                        box(
                                "trak",
                                join(
                                        box("tkhd", numbers(0, 0, 0, 1, 0, 4_000)),
                                        box(
                                                "mdia",
                                                join(
                                                        box("mdhd", numbers(0, 0, 0, 1_000, 4_000, 0)),
                                                        box(
                                                                "hdlr",
                                                                join(
                                                                        new byte[8],
                                                                        "vide".getBytes(ISO_8859_1),
                                                                        new byte[13])),
                                                        box(
                                                                "minf",
                                                                box(
                                                                        "stbl",
                                                                        join(
                                                                                box(
                                                                                        "stsd",
                                                                                        join(
                                                                                                numbers(0, 1),
                                                                                                box(
                                                                                                        "avc1",
                                                                                                        new byte[70]))),
                                                                                box("stsc", numbers(0, 1, 1, 1, 1)),
                                                                                box("stsz", numbers(0, 0, 1, bytes)),
                                                                                box("stco", numbers(0, 1, 28)))))))))));
        return join(box("ftyp", "isom\0\0\2\0isom".getBytes(ISO_8859_1)), box("mdat", new byte[bytes]), movie);
    }

    private static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] numbers(int... values) {
        var bytes = ByteBuffer.allocate(4 * values.length);
        for (var value : values) {
            bytes.putInt(value);
        }
        return bytes.array();
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
