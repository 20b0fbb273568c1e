package io.cityops.cases.mail.box;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a folder on a server is opened. */
record Access(String host, int port, Security security, String username, String password, String folder) {

    /** How the way to the server is protected. */
    enum Security {
        NONE,
        STARTTLS,
        TLS;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Security of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether the other opens the same account: then, and only then, its password may be used for this one. */
    boolean sameAccountAs(Access other) {
        return host.equals(other.host) && port == other.port && username.equals(other.username);
    }

    /** Whether the other opens the same mail, on whichever way: what was read of it stays read. */
    boolean sameMailAs(Access other) {
        return host.equals(other.host) && username.equals(other.username) && folder.equals(other.folder);
    }

    @Override
    public String toString() {
        return username + " at " + host;
    }
}
