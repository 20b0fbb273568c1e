package io.cityops.cases.evidence.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;

/**
 * Bytes of a file that are not for the public, and what they see instead: a few bytes of a name, then zeros. The file keeps
 * its length, so that nothing in it that counts bytes goes wrong.
 */
record Span(long at, long length, String instead) {

    static Span zeros(long at, long length) {
        return new Span(at, length, "");
    }

    boolean holds(long place) {
        return place >= at && place < at + length;
    }

    byte seen(long place) {
        var within = place - at;
        return within < instead.length() ? (byte) instead.charAt((int) within) : 0;
    }

    static String write(List<Span> spans) {
        var text = new StringBuilder();
        for (var span : spans) {
            text.append(span.at).append('+').append(span.length).append('=');
            for (var one : span.instead.getBytes(ISO_8859_1)) {
                text.append("%02x".formatted(one));
            }
            text.append(' ');
        }
        return text.toString().strip();
    }

    static List<Span> read(String text) {
        var spans = new ArrayList<Span>();
        for (var one : text.isBlank() ? new String[0] : text.split(" ")) {
            var plus = one.indexOf('+');
            var equals = one.indexOf('=');
            var instead = new String(java.util.HexFormat.of().parseHex(one.substring(equals + 1)), ISO_8859_1);
            spans.add(new Span(
                    Long.parseLong(one.substring(0, plus)), Long.parseLong(one.substring(plus + 1, equals)), instead));
        }
        return spans;
    }
}
