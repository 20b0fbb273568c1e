package io.cityops.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/** Pictures for tests. */
public final class TestPictures {

    private TestPictures() {}

    public static byte[] jpeg(int width, int height) {
        return encode("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return encode("png", width, height);
    }

    /** The picture with a segment such as cameras write: which way up it was held, and a remark. */
    public static byte[] withExif(byte[] jpeg, int orientation, String remark) {
        var text = remark.getBytes(UTF_8);
        var tiff = ByteBuffer.allocate(26 + text.length)
                .put("MM".getBytes(UTF_8))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(text)
                .array();
        var exif = ByteBuffer.allocate(10 + tiff.length)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.length))
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(tiff)
                .array();
        return ByteBuffer.allocate(jpeg.length + exif.length)
                .put(jpeg, 0, 2)
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** The picture as a phone writes it: with the place, the time and the maker. */
    public static byte[] shotAt(byte[] jpeg, double lng, double lat, String time, String maker) {
        var name = (maker + "\0").getBytes(UTF_8);
        var ifd = 8;
        var exif = ifd + 2 + 3 * 12 + 4;
        var gps = exif + 2 + 12 + 4;
        var data = gps + 2 + 4 * 12 + 4;
        var tiff = ByteBuffer.allocate(data + name.length + 20 + 48)
                .put("MM".getBytes(UTF_8))
                .putShort((short) 42);
        tiff.putInt(ifd).putShort((short) 3);
        entry(tiff, 0x010F, 2, name.length, data);
        entry(tiff, 0x8769, 4, 1, exif);
        entry(tiff, 0x8825, 4, 1, gps);
        tiff.putInt(0).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, data + name.length);
        tiff.putInt(0).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, data + name.length + 20);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, data + name.length + 44);
        tiff.putInt(0).put(name).put(java.util.Arrays.copyOf(time.getBytes(UTF_8), 20));
        degrees(tiff, lat);
        degrees(tiff, lng);
        return withSegment(jpeg, tiff.array());
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** Whole degrees in millionths, no minutes, no seconds. */
    private static void degrees(ByteBuffer tiff, double degrees) {
        tiff.putInt((int) Math.round(degrees * 1_000_000))
                .putInt(1_000_000)
                .putInt(0)
                .putInt(1)
                .putInt(0)
                .putInt(1);
    }

    private static byte[] withSegment(byte[] jpeg, byte[] tiff) {
        return ByteBuffer.allocate(jpeg.length + 10 + tiff.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + tiff.length))
                .put(new byte[] {'E', 'x', 'i', 'f', 0, 0})
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] encode(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(Color.ORANGE);
        canvas.fillRect(0, 0, width / 2, height);
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
