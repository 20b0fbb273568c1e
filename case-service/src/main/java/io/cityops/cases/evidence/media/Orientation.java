package io.cityops.cases.evidence.media;

import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way up a camera held a picture, as EXIF tells; everything else that EXIF tells is thrown away with it. */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int EXIF_HEADER = 6;

    private Orientation() {}

    /** Turns a picture upright as its file says; a file that says nothing, or nonsense, is upright. */
    static BufferedImage upright(BufferedImage picture, byte[] file) {
        var turn = of(file);
        if (turn <= UPRIGHT || turn > 8) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var transform = switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var swapped = turn > 4;
        var target = new BufferedImage(swapped ? height : width, swapped ? width : height, BufferedImage.TYPE_INT_RGB);
        return new AffineTransformOp(transform, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(picture, target);
    }

    private static int of(byte[] file) {
        try {
            var bytes = ByteBuffer.wrap(file);
            for (var at = 2; at + 4 < file.length && (bytes.get(at) & 0xFF) == 0xFF; ) {
                var marker = bytes.get(at + 1) & 0xFF;
                if (marker == START_OF_SCAN) {
                    return UPRIGHT;
                }
                if (marker == APP1 && bytes.getInt(at + 4) == 0x45786966) {
                    return fromTiff(bytes.slice(at + 4 + EXIF_HEADER, file.length - at - 4 - EXIF_HEADER));
                }
                at += 2 + (bytes.getShort(at + 2) & 0xFFFF);
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    private static int fromTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xFFFF;
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return tiff.getShort(entry + 8) & 0xFFFF;
            }
        }
        return UPRIGHT;
    }
}
