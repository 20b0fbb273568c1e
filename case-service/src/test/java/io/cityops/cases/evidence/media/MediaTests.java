package io.cityops.cases.evidence.media;

import static io.cityops.cases.TestMedia.join;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.cases.TestMedia;
import io.cityops.cases.TestPictures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MediaTests {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    @Test
    void areWhatTheirBytesSay() {
        told(TestPictures.jpeg(20, 20), Kind.PHOTO, "image/jpeg", null);
        told(TestPictures.png(20, 20), Kind.PHOTO, "image/png", null);
        told(TestMedia.mp4(), Kind.VIDEO, "video/mp4", Duration.ofSeconds(4));
        told(TestMedia.m4a(), Kind.SOUND, "audio/mp4", Duration.ofSeconds(4));
        told(TestMedia.webm(), Kind.VIDEO, "video/webm", Duration.ofSeconds(2));
        told(TestMedia.wav(), Kind.SOUND, "audio/wav", Duration.ofSeconds(1));
        told(TestMedia.mp3(100), Kind.SOUND, "audio/mpeg", Duration.ofMillis(2_612));
        told(TestMedia.aac(100), Kind.SOUND, "audio/aac", Duration.ofMillis(2_321));
        told(TestMedia.amr(50), Kind.SOUND, "audio/amr", Duration.ofSeconds(1));
    }

    @Test
    void areRefusedWhereTheyAreNoneOfTheKindsThatAreTaken() {
        for (var file : List.of(
                "<svg onload=alert(1)>",
                "GIF89a",
                "RIFF\0\0\0\0WEBPVP8 ",
                "\0\0\0\30ftypheic\0\0\0\0",
                "PK\3\4",
                "%PDF-1.7",
                "MZ",
                "",
                "<html>",
                "OggS")) {
            assertThatExceptionOfType(MediaProblem.NotTaken.class)
                    .as(file)
                    .isThrownBy(() -> look(file.getBytes(ISO_8859_1)));
        }
        assertThatExceptionOfType(MediaProblem.UnknownCodec.class).isThrownBy(() -> look(TestMedia.mp4Of("mp4v")));
    }

    @Test
    void areRefusedWhereverTheyAreCutOff() {
        for (var file : List.of(TestMedia.mp4(), TestMedia.m4a(), TestMedia.wav())) {
            for (var length = 12; length < file.length; length += 7) {
                var part = Arrays.copyOf(file, length);
                assertThatExceptionOfType(MediaProblem.class).as("%d", length).isThrownBy(() -> look(part));
            }
        }
    }

    @Test
    void areRefusedWhereTheyAreAnArchiveOrADocumentAsWell() {
        for (var file : List.of(
                TestPictures.jpeg(20, 20),
                TestPictures.png(20, 20),
                TestMedia.mp4(),
                TestMedia.webm(),
                TestMedia.wav(),
                TestMedia.mp3(10))) {
            assertThatExceptionOfType(MediaProblem.class).isThrownBy(() -> look(join(file, TestMedia.zip())));
        }
        var document = TestPictures.withExif(TestPictures.jpeg(20, 20), 1, "%PDF-1.4");
        assertThatExceptionOfType(MediaProblem.Hiding.class).isThrownBy(() -> look(document));
    }

    @Test
    void areReadOrRefusedButNeverFailOtherwise() {
        var random = new Random(7);
        for (var file : List.of(
                TestMedia.mp4(),
                TestMedia.webm(),
                TestMedia.wav(),
                TestMedia.mp3(5),
                TestMedia.amr(5),
                TestPictures.withExif(TestPictures.jpeg(20, 20), 1, "x"))) {
            for (var i = 0; i < 2_000; i++) {
                var broken = file.clone();
                for (var times = random.nextInt(4); times >= 0; times--) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                readOrRefuse(broken);
            }
        }
    }

    private static void readOrRefuse(byte[] file) {
        try {
            look(file);
        } catch (MediaProblem refused) {
            assertThat(refused.status().is4xxClientError()).isTrue();
        }
    }

    @Test
    void tellWhenAndWhereAVideoWasTaken() {
        var shot = look(TestMedia.mp4()).shot();

        assertThat(shot.at()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(shot.lat()).isEqualTo(24.31);
        assertThat(shot.lng()).isEqualTo(109.41);
    }

    @Test
    void hideFromThePublicWhatTheyTellBesidePictureAndSound() throws IOException {
        for (var file : List.of(TestMedia.mp4(), TestMedia.webm(), TestMedia.wav(), TestMedia.mp3(5))) {
            var media = look(file);
            var shown = shown(media, file, 0);

            assertThat(shown).hasSameSizeAs(file);
            assertThat(new String(shown, UTF_8)).doesNotContain("SECRET", "+24.31", "POSITION", "REMARK");
            assertThat(new String(file, UTF_8)).containsAnyOf("SECRET", "+24.31");
            assertThat(media.sharable()).isTrue();
            var again = look(shown); // it is still a whole file of its kind
            assertThat(again.type()).isEqualTo(media.type());
            assertThat(again.shot().lng()).isNull();
            assertThat(again.shot().at()).isNull();
            for (var from = 0; from < file.length; from += 11) {
                assertThat(shown(media, file, from)).isEqualTo(Arrays.copyOfRange(shown, from, shown.length));
            }
        }
        assertThat(new String(shown(look(TestMedia.mp4()), TestMedia.mp4(), 0), UTF_8))
                .contains("pictures");
    }

    private static byte[] shown(Media media, byte[] file, int from) throws IOException {
        var kept = Secrets.read(media.secrets().written());
        return kept.hide(new ByteArrayInputStream(file, from, file.length - from), from)
                .readAllBytes();
    }

    private static void told(byte[] file, Kind kind, String type, Duration duration) {
        var media = look(file);
        assertThat(media.kind()).isEqualTo(kind);
        assertThat(media.type()).isEqualTo(type);
        assertThat(media.duration()).isEqualTo(duration);
    }

    private static Media look(byte[] file) {
        return Media.of(ByteBuffer.wrap(file), HERE);
    }
}
