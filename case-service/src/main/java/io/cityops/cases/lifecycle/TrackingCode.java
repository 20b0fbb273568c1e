package io.cityops.cases.lifecycle;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a reporter follows a case by (查询码): sixty random bits in Crockford's alphabet, which no two letters of confuse. */
public record TrackingCode(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{12}");
    private static final int LENGTH = 12;

    public TrackingCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a tracking code");
        }
    }

    public static TrackingCode next() {
        var bits = RANDOM.nextLong();
        var code = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return new TrackingCode(code.toString());
    }

    /** The code that somebody typed, however they grouped it and whichever letters they took for digits. */
    public static Optional<TrackingCode> read(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[-\\s]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(plain).matches() ? Optional.of(new TrackingCode(plain)) : Optional.empty();
    }

    /** In groups of four, as people read it. */
    public String shown() {
        return value.substring(0, 4) + "-" + value.substring(4, 8) + "-" + value.substring(8);
    }

    @Override
    public String toString() {
        return "a tracking code";
    }
}
