package io.cityops.cases.mail.box;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens folders of mail on other people's servers; nothing in them is changed. Each step ends within seconds. */
public interface Postbox {

    /** @throws Trouble.Met when it cannot be opened */
    Opened open(Mailbox box);

    /** A folder that is open. */
    interface Opened extends AutoCloseable {

        /** Of which the numbers of mails are: with another one they begin anew. */
        long validity();

        /** The number of the last mail that can be had; zero where there is none. A later one has a higher number. */
        long last();

        /** The number after which the mail of a day and of later ones is; {@link #last} where there is none of it. */
        long before(LocalDate day);

        /** The first mails after a number. */
        Found after(long uid, int most);

        /** Whether a mail takes so much room that only few are read at a time; also where nobody can tell. */
        boolean large(long uid);

        /**
         * One mail.
         *
         * @return nothing where it is gone
         * @throws NotGiven when the server does not give this one
         */
        @Nullable
        Got get(long uid);

        @Override
        void close();
    }

    /**
     * What lies in a folder.
     *
     * @param upTo up to where there is no other mail
     */
    record Found(List<Long> uids, long upTo) {}

    /**
     * A mail as it lies there.
     *
     * @param whole whether these are all of its bytes
     * @param receivedAt when it arrived; absent where the server does not say
     */
    record Got(byte[] bytes, boolean whole, @Nullable Instant receivedAt) {

        @Override
        public String toString() {
            return "a mail of " + bytes.length + " bytes";
        }
    }

    /** The server does not give one of its mails, while others can be had. */
    final class NotGiven extends RuntimeException {

        private static final long serialVersionUID = 1;

        NotGiven(String why) {
            super(why);
        }
    }
}
