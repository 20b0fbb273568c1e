package io.cityops.local.home;

import io.cityops.local.process.PrivateFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Passwords and keys of one installation: made when first asked for, kept in a file that only its owner reads. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Map<String, String> known = new TreeMap<>();

    public Secrets(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            var stored = new Properties();
            stored.load(new StringReader(Files.readString(file)));
            stored.stringPropertyNames().forEach(name -> known.put(name, stored.getProperty(name)));
        }
    }

    public String password(String name) {
        return get(name, Base64.getUrlEncoder().withoutPadding().encodeToString(random(24)));
    }

    /** 32 bytes in Base64. */
    public String key(String name) {
        return get(name, Base64.getEncoder().encodeToString(random(32)));
    }

    /** One that people type: three groups of letters and digits that are not mistaken for each other. */
    public String spoken(String name) {
        String letters = RANDOM.ints(12, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
        return get(name, letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-" + letters.substring(8));
    }

    private synchronized String get(String name, String fresh) {
        String stored = known.putIfAbsent(name, fresh);
        if (stored != null) {
            return stored;
        }
        try {
            PrivateFile.write(
                    file,
                    known.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fresh;
    }

    private static byte[] random(int length) {
        byte[] random = new byte[length];
        RANDOM.nextBytes(random);
        return random;
    }
}
