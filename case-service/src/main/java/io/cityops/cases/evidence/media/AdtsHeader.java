package io.cityops.cases.evidence.media;

import java.nio.ByteBuffer;
import java.time.Duration;

/** The head of a frame of AAC in ADTS (ISO/IEC 13818-7): 1,024 samples each. */
final class AdtsHeader {

    private static final int SAMPLES = 1_024;
    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };

    private AdtsHeader() {}

    static boolean begins(ByteBuffer file, int at) {
        return (file.getShort(at) & 0xFFF6) == 0xFFF0;
    }

    /** 0 where there is no frame. */
    static int length(ByteBuffer file, int at) {
        if (at + 7 > file.limit() || !begins(file, at)) {
            return 0;
        }
        var length = (file.get(at + 3) & 0x03) << 11 | (file.get(at + 4) & 0xFF) << 3 | (file.get(at + 5) & 0xFF) >> 5;
        return length < 7 ? 0 : length;
    }

    static Duration duration(ByteBuffer file, int first, int frames) {
        return Duration.ofMillis(SAMPLES * 1_000L * frames / RATES[file.get(first + 2) >> 2 & 0x0F]);
    }
}
