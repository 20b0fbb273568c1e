package io.cityops.search.cases;

import io.cityops.search.feed.Freshness;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    @GetMapping("/t/{tenant}/api/search/cases")
    @Needs("case.read")
    Found find(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String deadline,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "A limit lies between 1 and " + MOST + ".");
        }
        var question = worded(Question.in(SearchIndex.CASES), q)
                .where("stage", named(stage))
                .where("light", named(light))
                .where("category", named(category))
                .where("unit", unit == null ? null : unit.toString())
                .take(limit + 1, "row")
                .counted()
                .after(cursor);
        DeadlineLight.narrow(question, named(deadline), Instant.now());
        var answer = search.ask(reach.narrowed(question, Caller.current()));
        var slice = answer.slice(limit);
        return new Found(
                slice.hits().stream().map(CaseSearchController::row).toList(),
                slice.next(),
                answer.total(),
                freshness.latest(SearchIndex.CASES).lagMillis());
    }

    private static Question worded(Question question, @Nullable String q) {
        if (q == null || q.isBlank()) {
            return question.sortedBy(List.of(LATEST, UNTIED));
        }
        if (q.length() > LONGEST_WORDS) {
            throw ProblemException.invalid("q", "At most " + LONGEST_WORDS + " characters are searched for.");
        }
        return question.matching(new CaseWords(q.strip()).clause())
                .highlighted(CaseWords.highlight())
                .sortedBy(List.of(BEST, LATEST, UNTIED));
    }

    /** An empty field of a form names nothing. */
    private static @Nullable String named(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
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
     * @param lagMillis how long the last change of a case took to be found
     */
    record Found(
            List<ObjectNode> items,
            @Nullable String next,
            long total,
            @Nullable Long lagMillis) {}
}
