package io.cityops.cases.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import io.cityops.cases.TestPictures;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ExifTests {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Test
    void tellsWhenWhereAndByWhat() {
        var shot = read(TestPictures.shotAt(TestPictures.jpeg(20, 20), 109.41, 24.31, "2026:01:02 08:30:00", "HUAWEI"));

        assertThat(shot.at()).isEqualTo(Instant.parse("2026-01-02T00:30:00Z"));
        assertThat(shot.lng()).isCloseTo(109.41, within(1e-5));
        assertThat(shot.lat()).isCloseTo(24.31, within(1e-5));
        assertThat(shot.camera()).isEqualTo("HUAWEI");
    }

    @Test
    void tellsNothingWhereNothingCanBeRead() {
        assertThat(read(TestPictures.jpeg(20, 20))).isEqualTo(Shot.UNKNOWN);
        assertThat(read(TestPictures.withExif(TestPictures.jpeg(20, 20), 1, "nonsense"))
                        .at())
                .isNull();
        var nowhere = TestPictures.shotAt(TestPictures.jpeg(20, 20), 400, 24, "not a time at all..", "x");
        assertThat(read(nowhere).lng()).isNull();
        assertThat(read(nowhere).at()).isNull();
    }

    @Test
    void keepsACamerasNameShortAndWithoutControlCharacters() {
        var script = "<script>alert(1)</script>\u0007" + "x".repeat(200);
        var camera = read(TestPictures.shotAt(TestPictures.jpeg(20, 20), 1, 1, "2026:01:02 08:30:00", script))
                .camera();

        assertThat(camera).startsWith("<script>").hasSize(80).doesNotContain("\u0007"); // text, and shown as text
    }

    /** Thousands of entries that all point to the same bytes: 60 kB in the file, hundreds of megabytes when copied. */
    @Test
    void copiesNothingThatIsNotAskedFor() {
        var entries = 5_000;
        var tiff = ByteBuffer.allocate(65_000)
                .put(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8})
                .putShort((short) entries);
        for (var i = 0; i < entries; i++) {
            tiff.putShort((short) (0x9100 + i))
                    .putShort((short) 5)
                    .putInt(8_000)
                    .putInt(8);
        }
        var found = new Metadata();

        assertThatCode(() -> new TiffReader().processTiff(new ByteArrayReader(tiff.array()), new ExifWords(found), 0))
                .doesNotThrowAnyException();
        assertThat(found.getFirstDirectoryOfType(ExifIFD0Directory.class).getTags())
                .isEmpty();
    }

    @Test
    void isReadFromPngAsWellButNothingIsInflated() {
        var jpeg = TestPictures.shotAt(TestPictures.jpeg(20, 20), 109.41, 24.31, "2026:01:02 08:30:00", "HUAWEI");
        var tiff = ExifBlock.in(ByteBuffer.wrap(jpeg));

        assertThat(read(png("eXIf", java.util.Objects.requireNonNull(tiff))).camera())
                .isEqualTo("HUAWEI");
        assertThat(read(png("zTXt", "Raw profile type exif\0\0x".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(Shot.UNKNOWN);
        assertThat(read(png("eXIf", new byte[(1 << 20) + 1]))).isEqualTo(Shot.UNKNOWN);
    }

    private static byte[] png(String chunk, byte[] content) {
        var plain = TestPictures.png(10, 10);
        return ByteBuffer.allocate(plain.length + 12 + content.length)
                .put(plain, 0, 33)
                .putInt(content.length)
                .put(chunk.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .put(content)
                .putInt(0)
                .put(plain, 33, plain.length - 33)
                .array();
    }

    private static Shot read(byte[] file) {
        return Exif.read(ByteBuffer.wrap(file), HERE);
    }
}
