package io.cityops.cases.lifecycle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a reporter is answered, in the channel they came by: {@code tel:+8613812345678}, {@code mailto:a@b.cn} or
 * {@code wechat:OPENID}. It is the reporter's own: nobody on the desk and no other platform sees it.
 *
 * @throws IllegalArgumentException when the value is none of its kind
 */
public record AnswerTo(Kind kind, String value) {

    /** What kind of address it is. */
    public enum Kind {
        /** A number of E.164: a plus sign, the country, at most fifteen digits. */
        TEL("\\+[1-9][0-9]{6,14}", 16),
        /** One plain address, without a name, comments or line ends. */
        MAILTO(
                "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\\.)+[A-Za-z0-9-]{1,62}[A-Za-z0-9]",
                254),
        /** What WeChat calls a follower of one official account. */
        WECHAT("[A-Za-z0-9_-]{6,64}", 64);

        private final Pattern form;
        private final int longest;

        Kind(String form, int longest) {
            this.form = Pattern.compile(form);
            this.longest = longest;
        }

        boolean takes(String value) {
            return value.length() <= longest && form.matcher(value).matches();
        }

        private String scheme() {
            return name().toLowerCase(Locale.ROOT) + ":";
        }
    }

    private static final String CHINA = "+86";
    private static final int AHEAD = 3;
    private static final int BEHIND = 4;

    public AnswerTo {
        if (!kind.takes(value)) {
            throw new IllegalArgumentException("Not an address of the kind " + kind);
        }
    }

    /** A telephone number as people in China write it; nothing where it lacks its area code or is no number at all. */
    public static Optional<AnswerTo> phone(String written) {
        var digits = written.replaceAll("[\\s()-]", "");
        if (digits.startsWith("00")) {
            return of(Kind.TEL, "+" + digits.substring(2));
        }
        if (digits.startsWith("+")) {
            return of(Kind.TEL, digits);
        }
        if (digits.matches("1[3-9][0-9]{9}")) {
            return of(Kind.TEL, CHINA + digits);
        }
        return digits.matches("0[1-9][0-9]{8,10}") ? of(Kind.TEL, CHINA + digits.substring(1)) : Optional.empty();
    }

    /** The address, where the value is one of that kind. */
    public static Optional<AnswerTo> of(Kind kind, String value) {
        return kind.takes(value) ? Optional.of(new AnswerTo(kind, value)) : Optional.empty();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is of no kind that is known
     */
    public static AnswerTo read(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> text.startsWith(kind.scheme()))
                .findFirst()
                .map(kind -> new AnswerTo(kind, text.substring(kind.scheme().length())))
                .orElseThrow(() -> new IllegalArgumentException("No address to answer to"));
    }

    /** The address as it is kept: its scheme and its value. */
    public String text() {
        return kind.scheme() + value;
    }

    /** The address with its middle hidden. */
    public String shown() {
        if (kind == Kind.MAILTO) {
            return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
        }
        return value.length() <= AHEAD + BEHIND
                ? "****"
                : value.substring(0, AHEAD) + "****" + value.substring(value.length() - BEHIND);
    }

    @Override
    public String toString() {
        return "an address of a reporter";
    }
}
