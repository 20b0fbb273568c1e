package io.cityops.cases.mail.box;

import io.cityops.cases.reference.CategoryAsked;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The mailbox of the bound tenant.
 *
 * @param address where people write to, and where their answers to ours go
 * @param minutes how often it is looked into
 * @param category what a mail is taken to be about; absent for nothing
 * @param enabled whether it is read
 * @param since mail that arrived before is not ours to answer
 * @param read how far and how well it was read
 */
public record Mailbox(
        String address,
        Access access,
        int minutes,
        @Nullable CategoryAsked category,
        boolean enabled,
        Instant since,
        Read read,
        Instant changedAt,
        String changedBy) {

    /** By which name it is signed in to; with most providers that is an address too. */
    public String username() {
        return access.username();
    }

    @Override
    public String toString() {
        return "the mailbox " + address;
    }

    /**
     * How a mailbox was read.
     *
     * @param validity of which the numbers of mails are (UIDVALIDITY); absent while it was never opened
     * @param uid the last mail that was read
     * @param at when it was last read to its end
     * @param failedAt when that failed last; absent where it has gone well since
     * @param failure why
     */
    public record Read(
            @Nullable Long validity,
            long uid,
            @Nullable Instant at,
            @Nullable Instant failedAt,
            @Nullable Trouble failure) {}
}
