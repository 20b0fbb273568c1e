package io.cityops.cases.evidence.media;

import static io.cityops.cases.TestMedia.box;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.TestMedia;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files that somebody made to end the service, or to tell the public more than picture and sound. */
class HostileMediaTests {

    @Test
    void areRefusedWhereTheyLieTooDeepInThemselves() {
        var boxes = new byte[0];
        for (var i = 0; i < 3_000; i++) {
            boxes = box("mdia", boxes);
        }
        refused(TestMedia.mp4With(box("trak", boxes)));
    }

    @Test
    void areRefusedWhereTheirTablesSayMoreThanTheyHold() {
        var one = new int[] {0, 1, 1, 1, 1};
        var size = new int[] {0, 0, 1, 4};
        var place = new int[] {0, 1, 20};
        assertThat(look(TestMedia.mp4With(TestMedia.trackWith(one, size, place)))
                        .sharable())
                .isTrue();
        refused(TestMedia.mp4With(TestMedia.trackWith(one, size, new int[] {0, -1, 20})));
        refused(TestMedia.mp4With(TestMedia.trackWith(one, size, new int[] {0, Integer.MAX_VALUE, 20})));
        refused(TestMedia.mp4With(TestMedia.trackWith(new int[] {0, -1, 1, 1, 1}, size, place)));
        refused(TestMedia.mp4With(TestMedia.trackWith(new int[] {0, 1, 1, -1, 1}, size, place)));
        refused(TestMedia.mp4With(TestMedia.trackWith(new int[] {0, 1, 1, 0x7FFFFFFF, 1}, size, place)));
        refused(TestMedia.mp4With(TestMedia.trackWith(one, new int[] {0, 0, -1, 4}, place)));
        refused(TestMedia.mp4With(TestMedia.trackWith(one, new int[] {0, -1, 1, 4}, place)));
    }

    @Test
    void areRefusedWhereTheyAreNothingButBoxes() {
        var free = box("free", new byte[0]);
        var many = new byte[free.length * 20_001];
        for (var i = 0; i < many.length; i++) {
            many[i] = free[i % free.length];
        }
        refused(TestMedia.mp4With(many));
    }

    @Test
    void areKeptFromThePublicWhereTheyHideTooMuch() {
        var wav = look(TestMedia.wavWith(5_000));
        assertThat(wav.sharable()).isFalse();
        assertThat(wav.secrets().written()).isEmpty();
        assertThat(look(TestMedia.wavWith(10)).sharable()).isTrue();
    }

    @Test
    void areKeptFromThePublicWhereTheirFragmentsTellMore() {
        assertThat(look(TestMedia.fragments("trun")).sharable()).isTrue();
        assertThat(look(TestMedia.fragments("udta")).sharable()).isFalse();
        assertThat(look(TestMedia.fragments("gps ")).sharable()).isFalse();
        assertThat(look(TestMedia.mp4With(box("gps ", new byte[16]))).sharable())
                .isFalse();
    }

    @Test
    void areTakenFromAPhoneAndHideItsOwnBoxes() throws IOException {
        var file = TestMedia.mov();
        var media = look(file);

        assertThat(media.type()).isEqualTo("video/quicktime");
        assertThat(media.codec()).isEqualTo("hvc1");
        assertThat(media.shot().lat()).isEqualTo(24.31);
        var shown = media.secrets().hide(new ByteArrayInputStream(file), 0).readAllBytes();
        assertThat(new String(shown, UTF_8)).contains("pictures").doesNotContain("SECRET", "+24.31");
    }

    @Test
    void areTakenWithoutATimeThatCannotBe() {
        for (var made : new String[] {"1904-01-01T00:00:00Z", "1989-12-31T23:59:59Z", "2100-01-01T00:00:00Z"}) {
            assertThat(new Shot(Instant.parse(made), null, null, null).at()).isNull();
        }
        var wide = ByteBuffer.allocate(120).put(0, (byte) 1).putLong(4, Long.MAX_VALUE);
        assertThat(look(TestMedia.mp4With(box("mvhd", wide.array()))).shot().at())
                .isEqualTo("2026-01-01T00:00:00Z"); // as its other head says
    }

    @Test
    void areRefusedInWordsThatCanBeShown() {
        assertThatExceptionOfType(MediaProblem.UnknownCodec.class)
                .isThrownBy(() -> look(TestMedia.mp4Of("x\0\n\u00e9")))
                .withMessageContaining("\"x???\"");
        var sound = TestMedia.m4a();
        var at = new String(sound, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("mp4a");
        sound[at] = 0;
        assertThat(look(sound).codec()).isEqualTo("?p4a");
    }

    private static void refused(byte[] file) {
        assertThatExceptionOfType(MediaProblem.Unreadable.class).isThrownBy(() -> look(file));
    }

    private static Media look(byte[] file) {
        return Media.of(ByteBuffer.wrap(Arrays.copyOf(file, file.length)), ZoneId.of("Asia/Shanghai"));
    }
}
