package io.cityops.cases.patrol;

import io.cityops.cases.city.RatingRules;
import io.cityops.cases.lifecycle.CaseFile;
import io.cityops.cases.lifecycle.Casework;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.reference.Calendars;
import io.cityops.tenancy.Page;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the unit that handled a case rates its report, and where it is seen how good whose reports are. */
@RestController
@RequestMapping("/t/{tenant}/api")
class RatingController {

    private static final int YEAR = 366;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private final Ratings ratings;
    private final Casework casework;
    private final Rulebook rulebook;
    private final Calendars calendars;
    private final Clock clock;

    RatingController(Ratings ratings, Casework casework, Rulebook rulebook, Calendars calendars, Clock clock) {
        this.ratings = ratings;
        this.casework = casework;
        this.rulebook = rulebook;
        this.calendars = calendars;
        this.clock = clock;
    }

    @Needs("case.read")
    @GetMapping("/cases/{id}/rating")
    Shown show(@PathVariable UUID id) {
        var caller = Caller.current();
        return shown(casework.visible(id, caller), caller);
    }

    @Needs("case.handle")
    @PutMapping("/cases/{id}/rating")
    @Transactional
    Shown rate(@PathVariable UUID id, @RequestBody @Valid Given given) {
        var caller = Caller.current();
        var found = casework.visible(id, caller);
        var rules = rulebook.current().city().rating();
        RatingPolicy.refusal(rules, found.stage(), found.source().kind(), ofOwnUnit(found, caller))
                .ifPresent(why -> {
                    throw new RatingProblem(why);
                });
        requireKnown(given, rules);
        ratings.put(rating(found, given, rules, caller), caller.machine() ? null : caller.username());
        return shown(found, caller);
    }

    @Needs({"case.supervise", "case.accept", "case.dispatch"})
    @GetMapping("/patrol/ratings/summary")
    Summaries summary(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        var period = period(from, to);
        return new Summaries(ratings.summary(period.from(), period.until()));
    }

    @Needs({"case.supervise", "case.accept", "case.dispatch"})
    @GetMapping("/patrol/ratings")
    Page<Rating> list(
            @RequestParam @Size(max = 100) String reporter,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var period = period(from, to);
        return ratings.list(reporter, period.from(), period.until(), limit, cursor);
    }

    private Period period(LocalDate from, LocalDate to) {
        if (from.isBefore(FIRST) || from.isAfter(LAST)) {
            throw ProblemException.invalid("from", "A day from %s to %s.".formatted(FIRST, LAST));
        }
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) > YEAR) {
            throw ProblemException.invalid("to", "A day from %s on, at most a year later.".formatted(from));
        }
        var zone = calendars.zone();
        return new Period(
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private Rating rating(CaseFile found, Given given, RatingRules rules, Caller caller) {
        var reported = casework.history(found.id()).getFirst().by();
        var unit = Objects.requireNonNull(found.unit());
        return new Rating(
                found.id(),
                found.number(),
                unit.id(),
                unit.name(),
                Objects.requireNonNullElse(reported.account(), reported.name()),
                reported.name(),
                given.score(),
                rules.scale(),
                given.reasons() == null ? List.of() : given.reasons(),
                given.note() == null || given.note().isBlank()
                        ? null
                        : given.note().strip(),
                caller.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static void requireKnown(Given given, RatingRules rules) {
        if (given.score() > rules.scale()) {
            throw ProblemException.invalid("/score", "A mark from 1 to " + rules.scale() + ".");
        }
        var reasons = given.reasons() == null ? List.<String>of() : given.reasons();
        if (!rules.reasons().containsAll(reasons)) {
            throw ProblemException.invalid("/reasons", "Of " + String.join(", ", rules.reasons()) + ".");
        }
    }

    private Shown shown(CaseFile found, Caller caller) {
        var rules = rulebook.current().city().rating();
        var mayRate = caller.may("case.handle")
                && RatingPolicy.refusal(rules, found.stage(), found.source().kind(), ofOwnUnit(found, caller))
                        .isEmpty();
        return new Shown(
                ratings.of(found.id()).orElse(null), mayRate, rules.scale(), mayRate ? rules.reasons() : List.of());
    }

    private static boolean ofOwnUnit(CaseFile found, Caller caller) {
        var unit = found.unit();
        return unit != null && unit.id().equals(caller.unit());
    }

    /** A mark, and what was wrong. */
    record Given(
            @NotNull @Min(1) @Max(10) Integer score,
            @Size(max = 20) @Nullable List<@NotNull @Size(max = 30) String> reasons,
            @Size(max = 500) @Nullable String note) {}

    /** What was thought of a report, if anything; and whether the caller may say so, on which scale. */
    record Shown(@Nullable Rating rating, boolean mayRate, int scale, List<String> reasons) {}

    record Summaries(List<Ratings.Summary> items) {}

    private record Period(Instant from, Instant until) {}
}
