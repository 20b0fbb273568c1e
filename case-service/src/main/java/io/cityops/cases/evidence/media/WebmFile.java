package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of WebM. Tags and attachments become empty space (an EBML Void), and so do title, date and programs in its head.
 * Browsers record without knowing the length beforehand: then a segment and its clusters end where the next begins.
 */
final class WebmFile {

    private static final long SEGMENT = 0x18538067L;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long INFO = 0x1549A966L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long TRACK = 0xAEL;
    private static final long CODEC = 0x86L;
    private static final long SCALE = 0x2AD7B1L;
    private static final long DURATION = 0x4489L;
    private static final long DOC_TYPE = 0x4282L;

    /** Tags, attachments, chapters; in the head: title, date, writing programs, file names, identities. */
    private static final Set<Long> TELLING = Set.of(
            0x1254C367L,
            0x1941A469L,
            0x1043A770L,
            0x7BA9L,
            0x4461L,
            0x4D80L,
            0x5741L,
            0x7384L,
            0x73A4L,
            0x3C83ABL,
            0x3CB923L,
            0x3E83BBL,
            0x3EB923L);

    private static final Set<String> PICTURES = Set.of("V_VP8", "V_VP9", "V_AV1", "V_MPEG4/ISO/AVC");

    private static final int DEEPEST = 16;
    private static final int MOST_CODECS = 64;

    /** Two days of sound come to less. */
    private static final int MOST = 10_000_000;

    private final ByteBuffer file;
    private final List<Span> secrets = new ArrayList<>();
    private final List<String> codecs = new ArrayList<>();
    private int elements;
    private long scale = 1_000_000;
    private @Nullable Double length;

    WebmFile(ByteBuffer file) {
        this.file = file;
    }

    Media look() {
        var head = EbmlElement.read(file, 0, file.limit());
        if (!text(find(head, DOC_TYPE)).equals("webm")) {
            throw new MediaProblem.NotTaken();
        }
        var segment = EbmlElement.read(file, head.end(), file.limit());
        if (segment.id() != SEGMENT || segment.end() != file.limit()) {
            throw new MediaProblem.Unreadable();
        }
        walk(segment, 0);
        return media();
    }

    private Media media() {
        var pictures = codecs.stream().filter(codec -> codec.startsWith("V_")).findFirst();
        pictures.filter(codec -> !PICTURES.contains(codec)).ifPresent(codec -> {
            throw new MediaProblem.UnknownCodec(codec);
        });
        var codec = pictures.or(() -> codecs.stream().findFirst()).orElseThrow(MediaProblem.Unreadable::new);
        var hidden = new Secrets(secrets);
        return new Media(
                pictures.isPresent() ? Kind.VIDEO : Kind.SOUND,
                pictures.isPresent() ? "video/webm" : "audio/webm",
                codec,
                length == null ? null : Duration.ofNanos((long) (length * scale)),
                Shot.UNKNOWN,
                hidden,
                !hidden.tooMany() && codecs.stream().allMatch(one -> one.startsWith("V_") || one.startsWith("A_")));
    }

    private void walk(EbmlElement within, int depth) {
        require(depth <= DEEPEST);
        for (var at = within.content(); at < within.end(); ) {
            require(++elements <= MOST);
            var element = EbmlElement.read(file, at, within.end());
            if (TELLING.contains(element.id())) {
                element.hide(secrets);
            } else if (element.id() == INFO || element.id() == TRACKS || element.id() == TRACK) {
                walk(element, depth + 1);
            } else {
                tell(element);
            }
            // a cluster of unknown length is gone through like its neighbours
            at = element.id() == CLUSTER && element.open() ? element.content() : element.end();
        }
    }

    private void tell(EbmlElement element) {
        if (element.id() == CODEC) {
            require(codecs.size() < MOST_CODECS);
            codecs.add(text(element));
        } else if (element.id() == SCALE) {
            scale = element.number(file);
        } else if (element.id() == DURATION) {
            var wide = element.end() - element.content() == 8;
            length = wide ? file.getDouble(element.content()) : (double) file.getFloat(element.content());
        }
    }

    private static void require(boolean held) {
        if (!held) {
            throw new MediaProblem.Unreadable();
        }
    }

    private EbmlElement find(EbmlElement within, long id) {
        for (var at = within.content(); at < within.end(); ) {
            var element = EbmlElement.read(file, at, within.end());
            if (element.id() == id) {
                return element;
            }
            at = element.end();
        }
        throw new MediaProblem.Unreadable();
    }

    private String text(EbmlElement element) {
        var bytes = new byte[Math.min(64, element.end() - element.content())];
        file.get(element.content(), bytes);
        return Media.plain(new String(bytes, ISO_8859_1).replace("\0", ""));
    }
}
