package io.cityops.cases.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/** How WeChat proves itself: SHA-1 over the sorted token, time, nonce and, in encrypted mode, the sealed message. */
final class Signature {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private Signature() {}

    static String of(String... parts) {
        var sorted = parts.clone();
        Arrays.sort(sorted);
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(sha1.digest(String.join("", sorted).getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares without telling by its time how much of it was right. */
    static boolean matches(String given, String... parts) {
        return MessageDigest.isEqual(given.getBytes(UTF_8), of(parts).getBytes(UTF_8));
    }

    /** Whether the time, in seconds since 1970, is about now: what was signed long ago is not taken again. */
    static boolean isFresh(String timestamp, Instant now) {
        try {
            var at = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(at, now).abs().compareTo(WINDOW) <= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
