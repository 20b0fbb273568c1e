package io.cityops.search.cases;

import io.cityops.search.feed.Freshness;
import io.cityops.search.index.Answer;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Finds a tenant's cases by their words. */
@RestController
class CaseSearchController {

    private static final int MOST = 200;
    private static final int LONGEST_WORDS = 200;
    private static final Map<String, ?> BEST = Map.of("_score", "desc");
    private static final Map<String, ?> LATEST = Map.of("reportedAt", "desc");
    private static final Map<String, ?> UNTIED = Map.of("id", "asc");

    private final TenantSearch search;
    private final Freshness freshness;
    private final CaseReach reach;

    CaseSearchController(TenantSearch search, Freshness freshness, CaseReach reach) {
        this.search = search;
        this.freshness = freshness;
        this.reach = reach;
    }

    /**
     * Cases that have the words; where none has, those whose words sound or look alike.
     *
     * @param within the unit that, or one beneath which, handles or has found them
     * @param near longitude and latitude
     * @param radius metres around {@code near}
     * @param from reported then or later
     * @param to reported before
     * @param facets whether it is counted what they are
     * @param written id and version of a case that the caller has just changed: the answer waits for it a little
     */
    @GetMapping("/t/{tenant}/api/search/cases")
    @Needs("case.read")
    Found find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String deadline,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID within,
            @RequestParam(required = false) @Nullable String grid,
            @RequestParam(defaultValue = "false") boolean hazard,
            @RequestParam(required = false) @Nullable String bbox,
            @RequestParam(required = false) @Nullable String near,
            @RequestParam(required = false) @Nullable Integer radius,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime to,
            @RequestParam(defaultValue = "false") boolean facets,
            @RequestParam(required = false) @Nullable String written,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "A limit lies between 1 and " + MOST + ".");
        }
        var now = Instant.now();
        var filters = new Filters(
                named(stage), named(light), named(deadline), named(category), named(about), unit, named(grid), hazard);
        var where = Whereabouts.of(named(bbox), named(near), radius);
        var when = new Filters.Reported(instant(from), instant(to));
        var own = OwnWrite.of(named(written));
        Function<Question, Question> narrowing = question -> reach.narrowed(
                reach.within(when.narrow(where.narrow(filters.narrow(question, now))), within), Caller.current());
        if (own != null) {
            own.await(this::version);
        }
        var typed = named(q);
        Function<Question, Answer> asking = question -> {
            var asked =
                    narrowing.apply(question).take(limit + 1, "row").counted().after(cursor);
            return search.ask(facets ? asked.summedUp(Facets.asked(now)) : asked);
        };
        return typed == null
                ? found(asking.apply(cases().sortedBy(List.of(LATEST, UNTIED))), false, limit, facets)
                : worded(words(typed), asking, limit, facets);
    }

    private Found worded(String words, Function<Question, Answer> asking, int limit, boolean facets) {
        Supplier<Answer> alike = () -> asking.apply(matching(new AlikeWords(words).clause()));
        var answer = asking.apply(matching(new CaseWords(words).clause()));
        return answer.total() > 0 ? found(answer, false, limit, facets) : found(alike.get(), true, limit, facets);
    }

    private Found found(Answer answer, boolean alike, int limit, boolean facets) {
        var slice = answer.slice(limit);
        return new Found(
                slice.hits().stream().map(CaseSearchController::row).toList(),
                slice.next(),
                answer.total(),
                alike && answer.total() > 0,
                facets ? Facets.of(answer.summary()) : null,
                freshness.latest(SearchIndex.CASES).lagMillis());
    }

    /** Which version of a case the caller can find; -1 where none. */
    private long version(Question question) {
        return search.ask(reach.narrowed(question, Caller.current())).hits().stream()
                .mapToLong(hit -> hit.source().at("/row/version").asLong(-1))
                .findFirst()
                .orElse(-1);
    }

    private static Question cases() {
        return Question.in(SearchIndex.CASES);
    }

    private static Question matching(Map<String, ?> clause) {
        return cases().matching(clause).highlighted(CaseWords.highlight()).sortedBy(List.of(BEST, LATEST, UNTIED));
    }

    private static String words(String q) {
        if (q.length() > LONGEST_WORDS) {
            throw ProblemException.invalid("q", "At most " + LONGEST_WORDS + " characters are searched for.");
        }
        return q.strip();
    }

    /** An empty field of a form names nothing. */
    private static @Nullable String named(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static ObjectNode row(Hit hit) {
        var row = (ObjectNode) hit.source().path("row");
        DeadlineLight.turn(row, Instant.now());
        var highlight = row.putArray("highlight");
        pieces(hit).forEach(highlight::add);
        return row;
    }

    /** The places where the words were found, neighbours under one mark. */
    private static Stream<String> pieces(Hit hit) {
        var field = hit.highlight().has("description") ? "description" : "description.exact";
        return Stream.of(field, "address", "history")
                .flatMap(name -> hit.highlight().path(name).valueStream())
                .map(piece -> piece.asString().replace("</em><em>", ""));
    }

    /**
     * Cases that were found, the best first.
     *
     * @param total how many there are in all
     * @param alike whether none has the words as they were typed, and these are alike
     * @param facets how many of all that were found are what, where that was asked
     * @param lagMillis how long the last change of a case took to be found
     */
    record Found(
            List<ObjectNode> items,
            @Nullable String next,
            long total,
            boolean alike,
            @Nullable Facets facets,
            @Nullable Long lagMillis) {}
}
