package io.cityops.cases.notices.inbox;

import io.cityops.cases.notices.Audience;
import io.cityops.cases.notices.Facts;
import io.cityops.cases.notices.Occasion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to put into the inbox of an audience.
 *
 * @param event what happened; the same event comes into the same inbox once
 * @param by the account of whoever did it: nobody is told what they did themselves
 */
public record Item(
        String event,
        Audience audience,
        Occasion occasion,
        UUID caseId,
        Facts facts,
        @Nullable String by) {

    String key() {
        return event + "/" + audience.key();
    }
}
