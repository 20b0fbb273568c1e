package io.cityops.cases;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Video and sound for tests: whole and small, with what their makers write beside picture and sound. */
public final class TestMedia {

    /** Where every video of these was taken, as phones write it. */
    public static final String PLACE = "+24.3100+109.4100/";

    private TestMedia() {}

    /** Four seconds of a video that says where and when it was taken, with a track of positions beside the pictures. */
    public static byte[] mp4() {
        var ftyp = box("ftyp", "isom\0\0\2\0isommp42".getBytes(ISO_8859_1));
        var secret = "POSITION-SAMPLE".getBytes(UTF_8);
        var mdat = box("mdat", join("pictures".getBytes(UTF_8), secret));
        var secretAt = ftyp.length + 8 + 8;
        var udta = box("udta", join(box("\u00a9xyz", join(new byte[] {0, 18, 0, 0}, PLACE.getBytes(UTF_8)))));
        var moov = box(
                "moov",
                join(
                        mvhd(),
                        track("vide", "avc1", ftyp.length + 8, 8),
                        track("meta", "mebx", secretAt, secret.length),
                        udta));
        return join(ftyp, mdat, moov, box("free", "REMARK".getBytes(UTF_8)));
    }

    /** The same without pictures, as voice recorders write it. */
    public static byte[] m4a() {
        var ftyp = box("ftyp", "M4A \0\0\2\0M4A ".getBytes(ISO_8859_1));
        var mdat = box("mdat", "sound".getBytes(UTF_8));
        return join(ftyp, mdat, box("moov", join(mvhd(), track("soun", "mp4a", ftyp.length + 8, 5))));
    }

    /** As an iPhone writes it: QuickTime, with a second handler for the data, and remarks of its own. */
    public static byte[] mov() {
        var ftyp = box("ftyp", "qt  \0\0\0\0qt  ".getBytes(ISO_8859_1));
        var mdat = box("mdat", "pictures".getBytes(UTF_8));
        var data = box("hdlr", join(new byte[4], "dhlrurl ".getBytes(UTF_8), new byte[13]));
        var vide = track("vide", "hvc1", ftyp.length + 16, 8, data);
        var remarks = join(box("Priv", "SECRET-BOX".getBytes(UTF_8)), box("meta", PLACE.getBytes(UTF_8)));
        return join(ftyp, box("wide", new byte[0]), mdat, box("moov", join(mvhd(), vide, remarks)));
    }

    /** A browser's fragments, each with one more box in it. */
    public static byte[] fragments(String within) {
        var ftyp = box("ftyp", "iso5\0\0\2\0iso5".getBytes(ISO_8859_1));
        var moov = box("moov", join(mvhd(), track("vide", "avc1", 0, 0), box("mvex", new byte[8])));
        var traf = box("traf", join(box("tfhd", new byte[8]), box(within, new byte[8])));
        return join(ftyp, moov, box("moof", join(box("mfhd", new byte[8]), traf)), box("mdat", new byte[8]));
    }

    /** A video with one more box in its head. */
    public static byte[] mp4With(byte[]... more) {
        var ftyp = box("ftyp", "isom\0\0\2\0isom".getBytes(ISO_8859_1));
        var mdat = box("mdat", "pictures".getBytes(UTF_8));
        return join(ftyp, mdat, box("moov", join(mvhd(), track("vide", "avc1", ftyp.length + 8, 8), join(more))));
    }

    /** A track of something else whose tables say what they want. */
    public static byte[] trackWith(int[] stsc, int[] stsz, int[] stco) {
        return track("meta", "mebx", stsc, stsz, stco, new byte[0]);
    }

    public static byte[] mp4Of(String codec) {
        var ftyp = box("ftyp", "isom\0\0\2\0isom".getBytes(ISO_8859_1));
        var mdat = box("mdat", "pictures".getBytes(UTF_8));
        return join(ftyp, mdat, box("moov", join(mvhd(), track("vide", codec, ftyp.length + 8, 8))));
    }

    /** 1 January 2026, 00:00 UTC, and four seconds long. */
    private static byte[] mvhd() {
        var header = ByteBuffer.allocate(100).putInt(0).putInt((int) (1_767_225_600L + 2_082_844_800L));
        return box("mvhd", header.putInt(0).putInt(1_000).putInt(4_000).array());
    }

    private static byte[] track(String handler, String codec, int at, int length, byte[]... media) {
        return track(
                handler,
                codec,
                new int[] {0, 1, 1, 1, 1},
                new int[] {0, 0, 1, length},
                new int[] {0, 1, at},
                join(media));
    }

    private static byte[] track(String handler, String codec, int[] stsc, int[] stsz, int[] stco, byte[] media) {
        var times = ByteBuffer.allocate(84)
                .putInt(0)
                .putInt(0x0BADCAFE)
                .putInt(0x0BADCAFE)
                .array();
        var hdlr = box("hdlr", join(new byte[8], handler.getBytes(UTF_8), new byte[13]));
        var stsd = box("stsd", join(ints(0, 1), box(codec, new byte[70])));
        var stbl = box(
                "stbl",
                join(
                        stsd,
                        box("stts", ints(0, 1, 1, 4_000)),
                        box("stsc", ints(stsc)),
                        box("stsz", ints(stsz)),
                        box("stco", ints(stco))));
        return box(
                "trak",
                join(box("tkhd", times), box("mdia", join(box("mdhd", times), hdlr, box("minf", join(media, stbl))))));
    }

    /** Two seconds as a browser records them, of a length unknown beforehand, with tags. */
    public static byte[] webm() {
        var head = element(0x1A45DFA3, element(0x4282, "webm".getBytes(UTF_8)));
        var info = element(
                0x1549A966,
                join(
                        element(0x2AD7B1, new byte[] {0x0F, 0x42, 0x40}),
                        element(0x4489, ByteBuffer.allocate(8).putDouble(2_000).array()),
                        element(0x5741, "SECRET-PROGRAM".getBytes(UTF_8))));
        var tracks = element(0x1654AE6B, element(0xAE, element(0x86, "V_VP8".getBytes(UTF_8))));
        var tags = element(0x1254C367, "SECRET-TAG".getBytes(UTF_8));
        var cluster = join(new byte[] {0x1F, 0x43, (byte) 0xB6, 0x75, (byte) 0xFF}, element(0xE7, new byte[] {0}));
        var segment = join(new byte[] {0x18, 0x53, (byte) 0x80, 0x67, 0x01, -1, -1, -1, -1, -1, -1, -1});
        return join(head, segment, info, tracks, tags, cluster, cluster);
    }

    /** A second of silence at 8 kHz, with a remark behind it. */
    public static byte[] wav() {
        var chunks = join(
                chunk(
                        "fmt ",
                        little(16)
                                .putShort((short) 1)
                                .putShort((short) 1)
                                .putInt(8_000)
                                .putInt(8_000)
                                .putShort((short) 1)
                                .putShort((short) 8)
                                .array()),
                chunk("data", new byte[8_000]),
                chunk("LIST", "INFOSECRET".getBytes(UTF_8)));
        return join(
                "RIFF".getBytes(UTF_8), little(4).putInt(4 + chunks.length).array(), "WAVE".getBytes(UTF_8), chunks);
    }

    public static byte[] wavWith(int remarks) {
        var chunks = join(
                chunk("fmt ", Arrays.copyOf(new byte[] {1, 0, 1, 0, 64, 31, 0, 0, 64, 31}, 16)),
                chunk("data", new byte[8_000]),
                times(chunk("LIST", new byte[2]), remarks));
        return join(
                "RIFF".getBytes(UTF_8), little(4).putInt(4 + chunks.length).array(), "WAVE".getBytes(UTF_8), chunks);
    }

    /** Frames of 128 kbit/s at 44.1 kHz between two tags. */
    public static byte[] mp3(int frames) {
        var tag = join("ID3\4\0\0\0\0\0\12".getBytes(ISO_8859_1), "SECRETSONG".getBytes(UTF_8));
        var frame = new byte[417];
        ByteBuffer.wrap(frame).putInt(0xFFFB9000);
        var old = Arrays.copyOf("TAGSECRETTITLE".getBytes(UTF_8), 128);
        return join(tag, times(frame, frames), old);
    }

    public static byte[] aac(int frames) {
        var frame = new byte[100];
        ByteBuffer.wrap(frame).putInt(0xFFF15000).put((byte) (100 >> 3)).put((byte) ((100 & 7) << 5 | 0x1F));
        return times(frame, frames);
    }

    public static byte[] amr(int frames) {
        var frame = new byte[32];
        frame[0] = 0x3C;
        return join("#!AMR\n".getBytes(UTF_8), times(frame, frames));
    }

    /** An empty archive of the ZIP kind. */
    public static byte[] zip() {
        return join("PK\5\6".getBytes(ISO_8859_1), new byte[18]);
    }

    public static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] times(byte[] part, int count) {
        var all = new ByteArrayOutputStream();
        for (var i = 0; i < count; i++) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    public static byte[] box(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(type.getBytes(ISO_8859_1))
                .put(content)
                .array();
    }

    private static byte[] element(int id, byte[] content) {
        var bytes = 4 - Integer.numberOfLeadingZeros(id) / 8;
        var name = Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(id).array(), 4 - bytes, 4);
        return join(name, new byte[] {(byte) (0x80 | content.length)}, content);
    }

    public static byte[] chunk(String type, byte[] content) {
        return join(type.getBytes(UTF_8), little(4).putInt(content.length).array(), content);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] ints(int... values) {
        var bytes = ByteBuffer.allocate(4 * values.length);
        Arrays.stream(values).forEach(bytes::putInt);
        return bytes.array();
    }
}
