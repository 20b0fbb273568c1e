package io.cityops.search.care;

import static java.util.stream.Collectors.toMap;

import io.cityops.search.care.Comparison.Doubt;
import io.cityops.search.care.Comparison.Verdict;
import io.cityops.search.care.Owners.Kept;
import io.cityops.search.feed.Indexing;
import io.cityops.search.feed.Stock;
import io.cityops.search.index.Question;
import io.cityops.search.index.TenantSearch;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Compares (对账) the bound tenant's part of an index with what its owner holds, id by id and version by version, and mends
 * it. Where they differ it looks again when whatever was on its way has come, so that nothing is called lost that is late.
 */
@Component
class Reconciliation {

    private static final String FIRST = "00000000-0000-0000-0000-000000000000";

    /** Doubts that are gathered before they are looked at again, as that takes its time. */
    private static final int MANY = 10_000;

    /** How long a change takes to the stream at most, or from the index to whoever searches it. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    /** So many times as long as it reads it leaves others alone. */
    private static final int RESTING = 4;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Owners owners;
    private final TenantSearch search;
    private final Indexing indexing;
    private final Backlog backlog;
    private final Clock clock = Clock.systemUTC();
    private final Duration settling;

    @Autowired
    Reconciliation(Owners owners, TenantSearch search, Indexing indexing, Backlog backlog) {
        this(owners, search, indexing, backlog, SETTLING);
    }

    Reconciliation(Owners owners, TenantSearch search, Indexing indexing, Backlog backlog, Duration settling) {
        this.owners = owners;
        this.search = search;
        this.indexing = indexing;
        this.backlog = backlog;
        this.settling = settling;
    }

    /**
     * Goes through all of it, without haste.
     *
     * @param anew whether everything is written again, also what looks right
     * @param step is done after each page
     */
    Findings reconcile(Stock stock, boolean anew, Runnable step) throws InterruptedException {
        var found = Findings.none(clock.instant());
        var doubts = new ArrayList<Doubt>();
        for (@Nullable String after = FIRST; after != null; ) {
            var began = System.nanoTime();
            var page = owners.versions(stock, after);
            var last = page.size() < Owners.PAGE ? null : page.getLast().id();
            var comparison = new Comparison(versions(page), indexed(stock, after, last));
            found = found.plus(Findings.owned(page.size()));
            doubts.addAll(anew ? comparison.all() : comparison.doubts());
            Thread.sleep(Duration.ofNanos(RESTING * (System.nanoTime() - began)));
            if (last == null || doubts.size() >= MANY) {
                found = found.plus(settle(stock, doubts, anew));
                doubts.clear();
            }
            after = last;
            step.run();
        }
        return found;
    }

    private static Map<String, Long> versions(List<Kept> of) {
        return of.stream().collect(toMap(Kept::id, Kept::version));
    }

    /** The versions that the index shows between two ids; only some where there are far more than the owner has. */
    private Map<String, Long> indexed(Stock stock, String after, @Nullable String last) {
        var found = new HashMap<String, Long>();
        for (@Nullable String from = after; from != null; ) {
            var range = new HashMap<>(Map.of("gt", from));
            if (last != null) {
                range.put("lte", last);
            }
            var page = shown(stock, Map.of("range", Map.of("id", range)));
            page.forEach(kept -> found.put(kept.id(), kept.version()));
            from = page.size() < Owners.PAGE || found.size() >= MANY
                    ? null
                    : page.getLast().id();
        }
        return found;
    }

    private List<Kept> shown(Stock stock, Map<String, ?> clause) {
        var question = Question.in(stock.index())
                .where(clause)
                .sortedBy(List.of(Map.of("id", "asc")))
                .take(Owners.PAGE, "id", stock.versionField());
        var version = "/" + stock.versionField().replace('.', '/');
        return search.ask(question).hits().stream()
                .map(hit -> new Kept(
                        hit.source().path("id").asString(),
                        hit.source().at(version).asLong(0)))
                .toList();
    }

    private Findings settle(Stock stock, List<Doubt> doubts, boolean anew) throws InterruptedException {
        var found = Findings.NOTHING;
        if (doubts.isEmpty()) {
            return found;
        }
        Thread.sleep(settling); // from the owner to the stream
        var calm = backlog.isDone(stock.stream(), PATIENCE);
        Thread.sleep(settling); // from the index to whoever searches it
        for (var from = 0; from < doubts.size(); from += Owners.WHOLE) {
            var some = doubts.subList(from, Math.min(from + Owners.WHOLE, doubts.size()));
            found = found.plus(judge(stock, some, calm, anew));
        }
        return found;
    }

    private Findings judge(Stock stock, List<Doubt> doubts, boolean calm, boolean anew) {
        var look = look(stock, doubts.stream().map(Doubt::id).toList(), calm);
        var verdicts = doubts.stream().collect(toMap(Doubt::id, look::verdict));
        var bring = new ArrayList<JsonNode>();
        var takeOut = new HashMap<String, Long>();
        verdicts.forEach((id, verdict) -> {
            if (look.things().get(id) instanceof JsonNode thing && (anew || verdict.lost())) {
                bring.add(thing);
            } else if (verdict == Verdict.SURPLUS && look.indexed().get(id) instanceof Long version) {
                takeOut.put(id, version);
            }
        });
        var mended = Findings.mended(indexing.bring(stock, bring) + indexing.takeOut(stock, takeOut));
        return verdicts.values().stream().map(Findings::of).reduce(mended, Findings::plus);
    }

    /** First what the owner has, then what the index shows: it may be ahead, and is never taken to be behind for that. */
    private SecondLook look(Stock stock, List<String> ids, boolean calm) {
        var whole = owners.whole(stock, ids);
        var things =
                whole.things().stream().collect(toMap(thing -> thing.path("id").asString(), thing -> thing));
        return new SecondLook(
                things, whole.onTheWay(), versions(shown(stock, Map.of("terms", Map.of("id", ids)))), calm);
    }

    /** What owner and index have of some things when they are looked at again. */
    private record SecondLook(
            Map<String, JsonNode> things, Set<String> onTheWay, Map<String, Long> indexed, boolean calm) {

        Verdict verdict(Doubt doubt) {
            var id = doubt.id();
            var verdict = doubt.verdict(things.containsKey(id), indexed.getOrDefault(id, Comparison.NONE));
            return verdict != Verdict.RIGHT && (!calm || onTheWay.contains(id)) ? Verdict.LATE : verdict;
        }
    }
}
