package io.cityops.tenant.organisation.responsibility;

import io.cityops.tenancy.web.Internal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a tenant has settled about who answers, for the service that asks it for cases: the rules in the order in which
 * they are followed, with codes and units in the place of majors and trees, so that the first one that holds is right.
 */
@RestController
class ResponsibilityFeedController {

    private final Responsibilities responsibilities;

    ResponsibilityFeedController(Responsibilities responsibilities) {
        this.responsibilities = responsibilities;
    }

    @Internal
    @GetMapping("/internal/t/{tenant}/responsibility")
    @Transactional(readOnly = true)
    public Told all() {
        var newest = responsibilities.newest();
        var known = responsibilities.known();
        var content = newest.content();
        return new Told(
                newest.number(),
                content.borderMetres(),
                content.rules().stream()
                        .sorted(known.precedence().order())
                        .map(rule -> Line.of(rule, known))
                        .toList(),
                content.rosters());
    }

    record Told(int version, int borderMetres, List<Line> rules, List<DutyRoster> rosters) {}

    /**
     * A rule.
     *
     * @param kind {@code part} or {@code matter}; absent where it is about both
     * @param codes what it is about; absent for anything
     * @param units whose grids it holds in; absent where it holds in one grid or anywhere
     */
    record Line(
            String name,
            @Nullable String scheme,
            @Nullable String kind,
            @Nullable Set<String> codes,
            @Nullable String grid,
            @Nullable Set<UUID> units,
            String when,
            @Nullable String from,
            @Nullable String to,
            @Nullable UUID unit,
            @Nullable String roster) {

        static Line of(AnsweringRule rule, Known known) {
            return new Line(
                    rule.name(),
                    rule.scheme(),
                    rule.kind(),
                    known.codes(rule),
                    rule.grid(),
                    rule.under() == null ? null : known.below(rule.under()),
                    rule.when(),
                    rule.from(),
                    rule.to(),
                    rule.unit(),
                    rule.roster());
        }
    }
}
