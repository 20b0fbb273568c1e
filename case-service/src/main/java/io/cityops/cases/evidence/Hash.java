package io.cityops.cases.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file, in hexadecimal. */
public final class Hash {

    private Hash() {}

    public static String of(byte[] file) {
        return HexFormat.of().formatHex(sha256().digest(file));
    }

    static String of(Path file) throws IOException {
        var digest = sha256();
        try (var input = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (var count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
