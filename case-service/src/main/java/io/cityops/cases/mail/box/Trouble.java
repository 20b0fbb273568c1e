package io.cityops.cases.mail.box;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a mailbox is not read. */
public enum Trouble {
    /** Nobody knows the server's name. */
    UNKNOWN_HOST,
    /** The server stands where a city's settings may not make us call. */
    NOT_PUBLIC,
    /** Nobody answers there. */
    NO_CONNECTION,
    /** The way cannot be protected as wanted, or the certificate is not the server's. */
    NO_TLS,
    /** Name or password is wrong, or the provider lets no program in without a password of its own (授权码). */
    NOT_LET_IN,
    /** There is no such folder, or it cannot be opened. */
    NO_FOLDER,
    /** The server takes too long. */
    TOO_SLOW,
    /** It is no IMAP server, or the connection broke. */
    BROKEN,
    /** A city takes no more mail on one day. */
    DAILY_LIMIT,
    /** Something of ours was down. */
    OURS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Trouble of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Why a mailbox is not read, on its way up. */
    public static final class Met extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final Trouble trouble;

        public Met(Trouble trouble) {
            super(trouble.code());
            this.trouble = trouble;
        }

        public Trouble trouble() {
            return trouble;
        }
    }
}
