package io.cityops.cases.dispatch;

import java.util.List;
import java.util.Optional;

/**
 * What a tenant has settled about who answers.
 *
 * @param borderMetres how near another grid must be for a person to choose
 * @param rules in the order in which they are followed: the first one that holds is right
 */
public record Duties(int version, int borderMetres, List<Rule> rules, List<Roster> rosters) {

    public Duties {
        rules = List.copyOf(rules);
        rosters = List.copyOf(rosters);
    }

    Optional<Roster> roster(String code) {
        return rosters.stream().filter(roster -> roster.code().equals(code)).findFirst();
    }
}
