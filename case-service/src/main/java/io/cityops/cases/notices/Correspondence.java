package io.cityops.cases.notices;

import io.cityops.cases.lifecycle.AnswerTo;
import java.util.Optional;
import java.util.UUID;

/** What is written to people about mail of theirs that is no report yet. */
public interface Correspondence {

    /** Whether the bound tenant writes mail that a report came in. */
    boolean answers();

    /** The address that its mail is from. */
    Optional<String> from();

    /**
     * Writes to somebody, once for each event, in the transaction that makes it true; nothing where the tenant does not
     * tell of that.
     *
     * @param mail of theirs that it is about
     * @param subject what they called it
     */
    void write(String event, UUID mail, Occasion occasion, AnswerTo to, String subject);

    /** The report, or the mail, that a letter of ours was about; letters are forgotten after ninety days. */
    Optional<UUID> about(UUID letter);
}
