package io.cityops.cases.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What an upload is known by: who knows it may go on with it and name it in a report; the database has its hash only. */
record Secret(String word) {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return hash(word);
    }

    static String hash(String word) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(word.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
