package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Sound that is one frame after another: AMR, MP3 and AAC (ADTS). Tags before and behind the frames are hidden. */
final class SoundFrames {

    private static final int TAG_HEAD = 10;
    private static final int OLD_TAG = 128;
    private static final int FEWEST = 3;
    private static final int[] AMR_SIZES = {13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1};

    private SoundFrames() {}

    /** Narrow band as phones record it: 20 ms a frame (RFC 4867). */
    static Media amr(ByteBuffer file) {
        var frames = count(file, 6, file.limit(), at -> AMR_SIZES[file.get(at) >> 3 & 0x0F]);
        return sound("audio/amr", "amr", Duration.ofMillis(20L * frames), List.of());
    }

    static Media mpeg(ByteBuffer file) {
        var secrets = new ArrayList<Span>();
        var from = leadingTag(file, secrets);
        var to = trailingTag(file, secrets);
        if (AdtsHeader.begins(file, from)) {
            var frames = count(file, from, to, at -> AdtsHeader.length(file, at));
            return sound("audio/aac", "aac", AdtsHeader.duration(file, from, frames), secrets);
        }
        var frames = count(file, from, to, at -> Mp3Header.length(file, at));
        return sound("audio/mpeg", "mp3", Mp3Header.duration(file, from, frames), secrets);
    }

    private static Media sound(String type, String codec, Duration duration, List<Span> secrets) {
        return new Media(Kind.SOUND, type, codec, duration, Shot.UNKNOWN, new Secrets(secrets), true);
    }

    /** How many frames fill it; only the last one may be cut off, as recorders do when they are stopped. */
    private static int count(ByteBuffer file, int from, int to, IntUnaryOperator length) {
        var frames = 0;
        for (var at = from; at < to; frames++) {
            var size = length.applyAsInt(at);
            if (size <= 0) {
                throw new MediaProblem.Unreadable();
            }
            at += size;
        }
        if (frames < FEWEST) {
            throw new MediaProblem.Unreadable();
        }
        return frames;
    }

    /** ID3v2: its length in four times seven bits; all zeros after its head are padding. */
    private static int leadingTag(ByteBuffer file, List<Span> secrets) {
        if (!Format.starts(file, 0, 'I', 'D', '3')) {
            return 0;
        }
        var size = 0;
        for (var i = 6; i < TAG_HEAD; i++) {
            size = size << 7 | file.get(i) & 0x7F;
        }
        if (size > file.limit() - TAG_HEAD) {
            throw new MediaProblem.Unreadable();
        }
        secrets.add(Span.zeros(5, 1)); // no flags: no extended head, no foot
        secrets.add(Span.zeros(TAG_HEAD, size));
        return TAG_HEAD + size;
    }

    private static int trailingTag(ByteBuffer file, List<Span> secrets) {
        var at = file.limit() - OLD_TAG;
        if (at < 0 || !Format.starts(file, at, 'T', 'A', 'G')) {
            return file.limit();
        }
        secrets.add(Span.zeros(at + 3L, OLD_TAG - 3L));
        return at;
    }
}
