package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import java.time.Duration;

/** The head of a frame of MPEG audio, layer III (ISO/IEC 11172-3, 13818-3). */
final class Mp3Header {

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    private Mp3Header() {}

    /** 0 where there is no frame. */
    static int length(ByteBuffer file, int at) {
        if (at + 4 > file.limit()) {
            return 0;
        }
        var head = file.getInt(at);
        var version = head >> 19 & 3;
        var kilobits = head >> 12 & 15;
        if (head >>> 21 != 0x7FF
                || version == 1
                || (head >> 17 & 3) != 1
                || kilobits % 15 == 0
                || (head >> 10 & 3) == 3) {
            return 0;
        }
        var rate = version == 3 ? KILOBITS_1[kilobits] : KILOBITS_2[kilobits];
        return samples(head) / 8 * 1_000 * rate / hertz(head) + (head >> 9 & 1);
    }

    static Duration duration(ByteBuffer file, int first, int frames) {
        var head = file.getInt(first);
        return Duration.ofMillis(samples(head) * 1_000L * frames / hertz(head));
    }

    private static int samples(int head) {
        return (head >> 19 & 3) == 3 ? 1_152 : 576;
    }

    private static int hertz(int head) {
        var version = head >> 19 & 3;
        return RATES[head >> 10 & 3] >> (version == 3 ? 0 : version == 2 ? 1 : 2);
    }
}
