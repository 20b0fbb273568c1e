package io.cityops.cases.uploads;

import io.cityops.tenancy.web.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a piece should come to, as its sender counted (tus checksum). */
record Checksum(MessageDigest digest, byte[] expected) {

    static final String HEADER = "Upload-Checksum";
    static final String ALGORITHMS = "sha1,sha256";

    private static final Map<String, String> KNOWN = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    /** @throws ProblemException 422 for what is no checksum that is known here */
    static @Nullable Checksum read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var parts = header.split(" ", 2);
        var algorithm = KNOWN.get(parts[0]);
        if (parts.length != 2 || algorithm == null) {
            throw ProblemException.invalid(HEADER, "One of " + ALGORITHMS + ", a space and the value in Base64.");
        }
        try {
            return new Checksum(
                    MessageDigest.getInstance(algorithm), Base64.getDecoder().decode(parts[1].strip()));
        } catch (IllegalArgumentException | NoSuchAlgorithmException e) {
            throw ProblemException.invalid(HEADER, "The value is not Base64.");
        }
    }

    boolean holds() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
