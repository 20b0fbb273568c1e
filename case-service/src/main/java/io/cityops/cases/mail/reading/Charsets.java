package io.cityops.cases.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes, whatever they are said to be: mailers call GBK and even UTF-8 “gb2312”, and much else by no name at all.
 * GB18030 is read for all of its older, smaller sisters.
 */
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Set<String> CHINESE = Set.of(
            "gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936", "ms936", "windows-936", "euc-cn", "hz-gb");
    private static final Set<String> SAYING_NOTHING =
            Set.of("", "us-ascii", "ascii", "ansi", "default", "unknown", "unknown-8bit", "x-unknown", "binary");
    private static final Set<String> LATIN = Set.of("iso-8859-1", "latin1", "windows-1252", "cp1252");

    /** The first character that UTF-8 writes with three bytes: Chinese is beyond it. */
    private static final char THREE_BYTES = '\u0800';

    private Charsets() {}

    static String decode(byte[] bytes, @Nullable String named) {
        var name = named == null ? "" : named.strip().toLowerCase(Locale.ROOT);
        var text = decoded(bytes, name);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] bytes, String name) {
        var utf8 = strictly(bytes, UTF_8);
        if (CHINESE.contains(name)) {
            return utf8.filter(text -> text.chars().anyMatch(sign -> sign >= THREE_BYTES))
                    .orElseGet(() -> new String(bytes, GB18030));
        }
        if (LATIN.contains(name)) {
            return utf8.orElseGet(() -> pairs(bytes) ? chineseOr(bytes, WESTERN) : new String(bytes, WESTERN));
        }
        if (name.equals("utf-8") || name.equals("utf8") || SAYING_NOTHING.contains(name)) {
            return utf8.orElseGet(() -> chineseOr(bytes, name.startsWith("utf") ? UTF_8 : WESTERN));
        }
        return known(name)
                .map(charset -> new String(bytes, charset))
                .or(() -> utf8)
                .orElseGet(() -> chineseOr(bytes, WESTERN));
    }

    private static String chineseOr(byte[] bytes, Charset other) {
        return strictly(bytes, GB18030).orElseGet(() -> new String(bytes, other));
    }

    private static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether what is not ASCII comes two by two, as in Chinese and hardly ever in Western words. */
    private static boolean pairs(byte[] bytes) {
        var run = 0;
        for (var one : bytes) {
            if (one < 0) {
                run++;
            } else if (run % 2 == 1) {
                return false;
            } else {
                run = 0;
            }
        }
        return run % 2 == 0;
    }
}
