package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of WAV: chunks that fill it. Only its format and its sound are for the public; all else becomes JUNK. */
final class WavFile {

    private static final int HEADER = 12;
    private static final Set<String> SOUND = Set.of("fmt ", "data", "fact");

    private final ByteBuffer file;
    private final List<Span> secrets = new ArrayList<>();
    private int bytesPerSecond;
    private @Nullable Duration duration;

    WavFile(ByteBuffer file) {
        this.file = file;
    }

    Media look() {
        if (length(4) + 8 != file.limit()) {
            throw new MediaProblem.Unreadable();
        }
        for (var at = HEADER; at < file.limit(); ) {
            var size = length(at + 4);
            if (size > file.limit() - at - 8) {
                throw new MediaProblem.Unreadable();
            }
            chunk(at, (int) size);
            at += 8 + (int) (size + size % 2);
        }
        if (duration == null) {
            throw new MediaProblem.Unreadable();
        }
        var hidden = new Secrets(secrets);
        return new Media(Kind.SOUND, "audio/wav", "wav", duration, Shot.UNKNOWN, hidden, !hidden.tooMany());
    }

    private void chunk(int at, int size) {
        var name = new byte[4];
        file.get(at, name);
        var type = new String(name, ISO_8859_1);
        if (type.equals("fmt ")) {
            bytesPerSecond = (int) length(at + 16);
        } else if (type.equals("data") && bytesPerSecond > 0) {
            duration = Duration.ofMillis(size * 1_000L / bytesPerSecond);
        }
        if (!SOUND.contains(type)) {
            Secrets.add(secrets, new Span(at, 4, "JUNK"));
            Secrets.add(secrets, Span.zeros(at + 8L, size));
        }
    }

    private long length(int at) {
        return Integer.toUnsignedLong(Integer.reverseBytes(file.getInt(at)));
    }
}
