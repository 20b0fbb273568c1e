package io.cityops.tenant.organisation.responsibility;

import java.util.List;

/**
 * All that a tenant has settled about who answers.
 *
 * @param borderMetres how near the border of another grid a person chooses instead of a rule, 0 for never, up to 500
 */
record Responsibility(int borderMetres, List<AnsweringRule> rules, List<DutyRoster> rosters) {

    /** What holds where nobody has settled anything. */
    static final Responsibility USUAL = new Responsibility(20, List.of(), List.of());

    Responsibility {
        rules = List.copyOf(rules);
        rosters = List.copyOf(rosters);
    }
}
