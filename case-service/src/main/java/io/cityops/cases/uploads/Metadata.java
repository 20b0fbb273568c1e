package io.cityops.cases.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What a sender tells of a file: only its name is heard, for people to read; nothing is ever called so. */
final class Metadata {

    private static final int LONGEST = 120;

    private Metadata() {}

    static @Nullable String filename(@Nullable String header) {
        for (var pair : header == null ? new String[0] : header.split(",")) {
            var parts = pair.strip().split(" ", 2);
            if (parts.length == 2 && parts[0].equals("filename")) {
                return plain(parts[1]);
            }
        }
        return null;
    }

    private static @Nullable String plain(String base64) {
        try {
            var name = new String(Base64.getDecoder().decode(base64), UTF_8).replaceAll("[\\p{C}/\\\\]", "");
            return name.isBlank() ? null : name.substring(0, Math.min(LONGEST, name.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
