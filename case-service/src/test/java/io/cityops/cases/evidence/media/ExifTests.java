package io.cityops.cases.evidence.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    private static Shot read(byte[] file) {
        return Exif.read(ByteBuffer.wrap(file), HERE);
    }
}
