package io.cityops.cases.tables;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.cases.tables.UnreadableFile.Cause;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file whose encoding nobody named: what a byte order mark says, else UTF-8, else whichever of GB18030
 * and Big5 reads as Chinese. Text that is UTF-8 but for some broken bytes is refused rather than guessed at.
 */
record Decoded(String text, String encoding) {

    private static final String COMMON =
            "的一是在有了人我不中大为上个国市区县镇乡村街道路号公厕所停车场名称地址经纬度类型状态开放时间男女位" + "編號地址經緯緯度類型狀態開放時間廁所停車場區縣鎮鄉村號稱東西南北站樓層園國學醫院臺北為個們";

    static Decoded of(byte[] file) {
        var marked = byMark(file);
        if (marked != null) {
            return marked;
        }
        refuseBinary(file);
        return strictly(file, UTF_8).map(text -> new Decoded(text, "UTF-8")).orElseGet(() -> byLooks(file));
    }

    private static @Nullable Decoded byMark(byte[] file) {
        if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(marked(file, 3, UTF_8), "UTF-8 (BOM)");
        }
        if (startsWith(file, 0xFF, 0xFE)) {
            return new Decoded(marked(file, 2, UTF_16LE), "UTF-16LE");
        }
        return startsWith(file, 0xFE, 0xFF) ? new Decoded(marked(file, 2, UTF_16BE), "UTF-16BE") : null;
    }

    private static String marked(byte[] file, int mark, Charset charset) {
        var rest = java.util.Arrays.copyOfRange(file, mark, file.length);
        return strictly(rest, charset).orElseThrow(() -> broken(rest, charset, mark));
    }

    private static boolean startsWith(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((file[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    private static void refuseBinary(byte[] file) {
        for (int at = 0; at < Math.min(file.length, 64 * 1024); at++) {
            if (file[at] == 0) {
                throw new UnreadableFile(Cause.FORM, "The file is not a text: byte " + at + " is zero");
            }
        }
    }

    private static Decoded byLooks(byte[] file) {
        if (isNearlyUtf8(file)) {
            throw broken(file, UTF_8, 0);
        }
        var simplified = strictly(file, Charset.forName("GB18030"));
        var traditional = strictly(file, Charset.forName("Big5-HKSCS"));
        double simplifiedLooks = simplified.map(Decoded::chineseShare).orElse(0.0);
        double traditionalLooks = traditional.map(Decoded::chineseShare).orElse(0.0);
        if (Math.max(simplifiedLooks, traditionalLooks) < 0.05) {
            throw broken(file, UTF_8, 0);
        }
        return simplifiedLooks >= traditionalLooks
                ? new Decoded(simplified.orElseThrow(), "GB18030")
                : new Decoded(traditional.orElseThrow(), "Big5");
    }

    private static Optional<String> strictly(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (java.nio.charset.CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether far more characters beyond ASCII are sound UTF-8 than not. */
    private static boolean isNearlyUtf8(byte[] file) {
        var text = new String(file, UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long sound = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return sound > 4 * broken;
    }

    private static double chineseShare(String text) {
        long beyond = text.chars().limit(200_000).filter(c -> c > 0x7F).count();
        long common =
                text.chars().limit(200_000).filter(c -> COMMON.indexOf(c) >= 0).count();
        return beyond == 0 ? 0 : (double) common / beyond;
    }

    private static UnreadableFile broken(byte[] file, Charset charset, int offset) {
        var decoder = charset.newDecoder();
        var input = ByteBuffer.wrap(file);
        var output = CharBuffer.allocate(8192);
        var result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            output.clear();
            result = decoder.decode(input, output, true);
        }
        return new UnreadableFile(
                Cause.ENCODING,
                "The text is broken at byte %d: it is neither sound %s nor GB18030 nor Big5"
                        .formatted(input.position() + offset, charset.name()));
    }
}
