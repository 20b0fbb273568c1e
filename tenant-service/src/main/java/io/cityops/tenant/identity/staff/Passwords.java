package io.cityops.tenant.identity.staff;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.cityops.tenant.identity.WeakPassword;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be like, and how it is kept. */
@Component
class Passwords {

    static final int SHORTEST = 10;
    private static final int LONGEST_IN_BYTES = 72; // bcrypt reads no further

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String hashed) {
        return encoder.matches(password, hashed);
    }

    /** Refuses what is too short, too long or the name itself. */
    void requireGood(String username, String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new WeakPassword("too-short");
        }
        if (password.getBytes(UTF_8).length > LONGEST_IN_BYTES) {
            throw new WeakPassword("too-long");
        }
        if (password.toLowerCase(java.util.Locale.ROOT).contains(username)
                || password.chars().distinct().count() < 4) {
            throw new WeakPassword("too-simple");
        }
    }
}
