package io.cityops.cases.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A header's text (RFC 2047), also of mailers that cut a Chinese character in two between two encoded words, or that encode
 * nothing at all. A header comes with a character for each of its bytes.
 */
final class EncodedWords {

    private static final int LONGEST = 4_000;
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s*]{1,40})(?:\\*[^?\\s]{0,40})?\\?([BbQq])\\?([^?]*)\\?=");
    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]*|\\r");

    private final StringBuilder text = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String charset = "";

    private EncodedWords() {}

    static String decode(String header) {
        var line = FOLD.matcher(header.substring(0, Math.min(LONGEST, header.length())))
                .replaceAll(" ");
        var reading = new EncodedWords();
        var word = WORD.matcher(line);
        var at = 0;
        while (word.find()) {
            reading.plain(line.substring(at, word.start()), at > 0);
            reading.encoded(word.group(1).toLowerCase(Locale.ROOT), bytes(word.group(2), word.group(3)));
            at = word.end();
        }
        reading.plain(line.substring(at), false);
        reading.flush();
        return reading.text.toString().strip();
    }

    /** @param between whether it lies between two encoded words, where blanks mean nothing */
    private void plain(String part, boolean between) {
        if (!part.isEmpty() && !(between && part.isBlank())) {
            flush();
            text.append(Charsets.decode(part.getBytes(ISO_8859_1), null));
        }
    }

    private void encoded(String in, byte[] bytes) {
        if (!in.equals(charset)) {
            flush();
            charset = in;
        }
        pending.writeBytes(bytes);
    }

    private void flush() {
        text.append(Charsets.decode(pending.toByteArray(), charset));
        pending.reset();
        charset = "";
    }

    private static byte[] bytes(String encoding, String encoded) {
        if (encoding.equalsIgnoreCase("B")) {
            try {
                return Base64.getMimeDecoder().decode(encoded);
            } catch (IllegalArgumentException e) {
                return encoded.getBytes(ISO_8859_1);
            }
        }
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < encoded.length(); i++) {
            var sign = encoded.charAt(i);
            var hex = sign == '=' && i + 2 < encoded.length() ? hex(encoded.charAt(i + 1), encoded.charAt(i + 2)) : -1;
            bytes.write(hex >= 0 ? hex : sign == '_' ? ' ' : sign);
            i += hex >= 0 ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static int hex(char high, char low) {
        var first = Character.digit(high, 16);
        var second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
