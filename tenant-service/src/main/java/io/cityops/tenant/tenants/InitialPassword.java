package io.cityops.tenant.tenants;

import java.security.SecureRandom;

/** A password that somebody reads aloud or copies once: 20 letters and digits that are not mistaken for each other. */
public final class InitialPassword {

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private InitialPassword() {}

    public static String random() {
        var password = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
