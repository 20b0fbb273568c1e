package io.cityops.tenant.identity.staff;

import org.jspecify.annotations.Nullable;

/** A telephone number as it may be shown: the middle of it hidden. */
final class Phone {

    static final String FORM = "|[0-9+() *-]{5,24}";
    static final String WANTED = "a telephone number";
    private static final int HEAD = 3;
    private static final int TAIL = 4;

    private Phone() {}

    static @Nullable String mask(@Nullable String phone) {
        if (phone == null) {
            return null;
        }
        var hidden = phone.length() - HEAD - TAIL;
        return hidden <= 0
                ? "*".repeat(phone.length())
                : phone.substring(0, HEAD) + "*".repeat(hidden) + phone.substring(phone.length() - TAIL);
    }

    /** The number that was sent; the known one where its mask came back. */
    static @Nullable String unmask(@Nullable String sent, @Nullable String known) {
        return sent != null && sent.equals(mask(known)) ? known : orNothing(sent);
    }

    static @Nullable String orNothing(@Nullable String sent) {
        return sent == null || sent.isBlank() || sent.contains("*") ? null : sent.strip();
    }
}
