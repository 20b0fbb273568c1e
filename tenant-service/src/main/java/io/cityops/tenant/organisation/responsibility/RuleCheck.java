package io.cityops.tenant.organisation.responsibility;

import io.cityops.tenancy.web.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether rules say something, refer to what there is, and whether each case has one answer. */
final class RuleCheck {

    private static final int TOLD = 50;

    private final Known known;
    private final Set<String> rosters;
    private final List<FieldError> errors = new ArrayList<>();

    private RuleCheck(Known known, Set<String> rosters) {
        this.known = known;
        this.rosters = rosters;
    }

    static List<FieldError> of(List<AnsweringRule> rules, Set<String> rosters, Known known) {
        var check = new RuleCheck(known, rosters);
        var unknown = known.unknownGrids()
                .apply(rules.stream()
                        .map(AnsweringRule::grid)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        for (var at = 0; at < rules.size() && check.errors.size() < TOLD; at++) {
            check.single(rules.get(at), "/rules/" + at, unknown);
        }
        if (check.errors.isEmpty()) {
            check.ties(rules);
        }
        return check.errors;
    }

    private void single(AnsweringRule rule, String at, Set<String> unknownGrids) {
        what(rule, at);
        if (rule.grid() != null && rule.under() != null) {
            error(at + "/under", "either one grid or the grids of a unit");
        } else if (rule.grid() != null && unknownGrids.contains(rule.grid())) {
            error(at + "/grid", "there is no grid " + rule.grid());
        } else if (rule.under() != null && !known.unit(rule.under())) {
            error(at + "/under", "there is no such unit");
        }
        when(rule, at);
        who(rule, at);
    }

    private void when(AnsweringRule rule, String at) {
        if (rule.when().equals("between")) {
            if (!Hours.isTime(rule.from()) || !Hours.isTime(rule.to()) || Objects.equals(rule.from(), rule.to())) {
                error(at + "/from", "two different times such as 18:00 and 08:00");
            }
        } else if (rule.from() != null || rule.to() != null) {
            error(at + "/from", "times only where it holds between two of them");
        }
    }

    private void what(AnsweringRule rule, String at) {
        if (rule.category() != null && rule.major() != null) {
            error(at + "/major", "either a category or a major");
            return;
        }
        if (rule.category() == null && rule.major() == null) {
            if (rule.scheme() != null || rule.kind() != null) {
                error(at + (rule.scheme() == null ? "/kind" : "/scheme"), "only with a category or a major");
            }
            return;
        }
        var codes = known.codes(rule);
        if (codes != null && codes.isEmpty()) {
            error(
                    at + (rule.category() == null ? "/major" : "/category"),
                    "the catalogue has none of this scheme, kind and code");
        }
    }

    private void who(AnsweringRule rule, String at) {
        if ((rule.unit() == null) == (rule.roster() == null)) {
            error(at + "/unit", "either a unit or a roster");
        } else if (rule.unit() != null && !known.unit(rule.unit())) {
            error(at + "/unit", "there is no such unit");
        } else if (rule.roster() != null && !rosters.contains(rule.roster())) {
            error(at + "/roster", "there is no roster " + rule.roster());
        }
    }

    private void ties(List<AnsweringRule> rules) {
        var precedence = known.precedence();
        var names = new HashSet<String>();
        for (var at = 0; at < rules.size() && errors.size() < TOLD; at++) {
            var rule = rules.get(at);
            if (!names.add(rule.name().strip())) {
                error("/rules/" + at + "/name", "another rule has this name");
            }
            for (var before = 0; before < at; before++) {
                if (precedence.tie(rules.get(before), rule)) {
                    error(
                            "/rules/" + at,
                            "“%s” holds for the same as “%s”, and neither is more exact"
                                    .formatted(rule.name(), rules.get(before).name()));
                    break;
                }
            }
        }
    }

    private void error(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
