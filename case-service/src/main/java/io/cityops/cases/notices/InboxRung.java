package io.cityops.cases.notices;

import java.util.Set;

/**
 * What desks hear when something came into an inbox.
 *
 * @param audiences whose inbox it came into
 */
public record InboxRung(Set<Audience> audiences) {

    public static final String STREAM = "inbox";
    public static final String TYPE = "inbox.rung";

    public InboxRung {
        audiences = Set.copyOf(audiences);
    }
}
