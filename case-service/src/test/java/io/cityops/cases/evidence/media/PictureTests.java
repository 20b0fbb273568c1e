package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.TestPictures;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureTests {

    @Test
    void isScaledAndStrippedOfWhatTheCameraWrote() throws Exception {
        var upload = TestPictures.withExif(TestPictures.jpeg(3_000, 1_500), 6, "GPS 24.31N 109.41E");
        assertThat(new String(upload, UTF_8)).contains("GPS 24.31N");

        var picture = Picture.of(upload);

        assertThat(new String(picture.full(), UTF_8)).doesNotContain("Exif").doesNotContain("GPS 24.31N");
        assertThat(picture.height()).isGreaterThan(picture.width()); // held upright, as EXIF said
        assertThat(Math.max(picture.width(), picture.height())).isLessThanOrEqualTo(2_560);
        var thumbnail = ImageIO.read(new ByteArrayInputStream(picture.thumbnail()));
        assertThat(Math.max(thumbnail.getWidth(), thumbnail.getHeight())).isLessThanOrEqualTo(320);
    }

    @Test
    void isTakenAsPng() {
        assertThat(Picture.of(TestPictures.png(40, 30)).width()).isEqualTo(40);
    }

    @Test
    void isRefusedWhenItIsText() {
        assertThatExceptionOfType(MediaProblem.NotAPicture.class)
                .isThrownBy(() -> Picture.of("these are not pixels".getBytes(UTF_8)));
        assertThatExceptionOfType(MediaProblem.NotAPicture.class).isThrownBy(() -> Picture.of(new byte[0]));
    }

    @Test
    void isRefusedWhenItOnlyBeginsLikeOne() {
        var broken = Arrays.copyOf(TestPictures.jpeg(200, 200), 60);

        assertThatExceptionOfType(MediaProblem.Unreadable.class).isThrownBy(() -> Picture.of(broken));
    }

    @Test
    void isRefusedForItsPixelsBeforeTheyAreDecoded() {
        var bomb = TestPictures.png(10, 10);
        ByteBuffer.wrap(bomb).putInt(16, 50_000).putInt(20, 50_000); // the header lies

        assertThatExceptionOfType(MediaProblem.class).isThrownBy(() -> Picture.of(bomb));
    }
}
