package io.cityops.cases.open311;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Words as strangers read them: numbers that reach or name a person, and addresses of mail, are covered, also where they
 * are written in other forms of the same letters, such as full-width digits (全角).
 */
final class Masked {

    /** What people write within a number, and what is not seen at all. */
    private static final String BETWEEN = "[ .·()\\p{Pd}\\p{Cf}]{0,2}+";

    private static final String MAIL = "(?<![\\w.+-])[\\w.+-]{1,64}+@[\\w-]{1,63}+(?:\\.[\\w-]{1,63}+){1,8}+";

    /** Number plates of vehicles, those of lorries' trailers, learners and police among them. */
    private static final String PLATE = "(?i:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
            + "~[A-Z](?=[A-Z .·-]{0,6}\\d)(?:(?:~[A-Z0-9]){4}[挂学警]|(?:~[A-Z0-9]){5,6}))".replace("~", BETWEEN);

    /** Telephone, identity card, bank card. */
    private static final String NUMBER = "\\+?\\p{Nd}(?:~\\p{Nd}){6,}+[Xx]?".replace("~", BETWEEN);

    private static final Pattern COVERED = Pattern.compile(MAIL + "|" + PLATE + "|" + NUMBER);

    private Masked() {}

    static String of(String text) {
        var origins = new ArrayList<Integer>(text.length());
        var matcher = COVERED.matcher(plain(text, origins));
        var shown = new StringBuilder(text.length());
        var from = 0;
        while (matcher.find()) {
            var last = origins.get(matcher.end() - 1);
            shown.append(text, from, Math.max(from, origins.get(matcher.start())))
                    .append("***");
            from = last + Character.charCount(text.codePointAt(last));
        }
        return shown.append(text, from, text.length()).toString();
    }

    /** The text in plain letters (NFKC), one by one; and of each of them, where in the text it stands. */
    private static CharSequence plain(String text, List<Integer> origins) {
        var plain = new StringBuilder(text.length());
        var at = 0;
        while (at < text.length()) {
            var code = text.codePointAt(at);
            var letter = Character.toString(code);
            plain.append(
                    code < 0x80 || Character.isIdeographic(code)
                            ? letter
                            : Normalizer.normalize(letter, Normalizer.Form.NFKC));
            while (origins.size() < plain.length()) {
                origins.add(at);
            }
            at += letter.length();
        }
        return plain;
    }
}
