package io.cityops.cases.evidence.media;

import io.cityops.tenancy.web.ProblemException;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A picture as it is kept: decoded and encoded anew as JPEG, so that nothing of the uploaded file survives but what one
 * sees; at most 2,560 pixels wide or high, with a thumbnail of 320.
 */
public record Picture(byte[] full, byte[] thumbnail, int width, int height) {

    private static final int EDGE = 2_560;
    private static final int THUMB_EDGE = 320;
    private static final long PIXELS = 60_000_000;
    private static final int LONGEST = 20_000;
    private static final float QUALITY = 0.82f;

    /** A picture being decoded takes far more memory than its file: few at a time. */
    private static final Semaphore BENCH = new Semaphore(3);

    static {
        ImageIO.setUseCache(false);
    }

    /**
     * Takes in an uploaded file.
     *
     * @throws MediaProblem when it is no picture that can be taken
     */
    public static Picture of(byte[] file) {
        BENCH.acquireUninterruptibly();
        try {
            return drawn(file);
        } finally {
            BENCH.release();
        }
    }

    /**
     * Takes in a file that lies on disk; it is in memory only while it is on the bench.
     *
     * @throws MediaProblem when it is no picture that can be taken
     */
    public static Picture of(Path file) throws IOException {
        BENCH.acquireUninterruptibly();
        try {
            return drawn(Files.readAllBytes(file));
        } finally {
            BENCH.release();
        }
    }

    private static Picture drawn(byte[] file) {
        var format = format(file);
        if (format == null) {
            throw new MediaProblem.NotAPicture();
        }
        try {
            var decoded = scale(Orientation.upright(decode(file, format), file), EDGE);
            return new Picture(
                    encode(decoded), encode(scale(decoded, THUMB_EDGE)), decoded.getWidth(), decoded.getHeight());
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException e) { // such as a colour profile that is none
            throw new MediaProblem.Unreadable();
        }
    }

    private static @Nullable String format(byte[] file) {
        if (begins(file, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        return begins(file, 0x89, 'P', 'N', 'G') ? "png" : null;
    }

    private static boolean begins(byte[] file, int... magic) {
        for (var i = 0; i < magic.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage decode(byte[] file, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return onWhite(read(reader));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > PIXELS || Math.max(width, height) > LONGEST) {
            throw new MediaProblem.TooManyPixels();
        }
        var parameters = reader.getDefaultReadParam();
        var step = Math.max(1, Math.max(width, height) / EDGE);
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage onWhite(BufferedImage picture) {
        var opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = opaque.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return opaque;
    }

    private static BufferedImage scale(BufferedImage picture, int edge) {
        var longest = Math.max(picture.getWidth(), picture.getHeight());
        if (longest <= edge) {
            return picture;
        }
        var smaller = draw(picture, Math.max(edge, (longest + 1) / 2), longest);
        return scale(smaller, edge);
    }

    /** Halving again and again keeps what a single long leap would skip. */
    private static BufferedImage draw(BufferedImage picture, int edge, int longest) {
        var width = Math.max(1, picture.getWidth() * edge / longest);
        var height = Math.max(1, picture.getHeight() * edge / longest);
        var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = smaller.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, null);
        canvas.dispose();
        return smaller;
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
