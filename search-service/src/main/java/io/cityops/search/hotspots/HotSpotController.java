package io.cityops.search.hotspots;

import io.cityops.search.cases.CaseReach;
import io.cityops.search.feed.Freshness;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.Needs;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows where and about what more cases were reported in a week than is usual there. */
@RestController
class HotSpotController {

    private static final int MOST = 200;

    private final Counting counting;
    private final Sights sights;
    private final CaseReach reach;
    private final Freshness freshness;
    private final TenantDirectory tenants;

    HotSpotController(Counting counting, Sights sights, CaseReach reach, Freshness freshness, TenantDirectory tenants) {
        this.counting = counting;
        this.sights = sights;
        this.reach = reach;
        this.freshness = freshness;
        this.tenants = tenants;
    }

    /**
     * Hot spots of a week among the cases that the caller may see, the worst first.
     *
     * @param week as ISO 8601 writes it, such as {@code 2026-W47}; the last one that is over, where none is named
     * @param baseline how many weeks before it say what is usual, 4 to 26
     * @param level {@code category}: by grid and what cases are about; {@code grid}: by grid alone
     * @param limit how many are shown, 1 to 200
     */
    @GetMapping("/t/{tenant}/api/search/hot-spots")
    @Needs("case.read")
    HotSpots show(
            @RequestParam(required = false) @Nullable String week,
            @RequestParam(defaultValue = "12") int baseline,
            @RequestParam(defaultValue = "category") String level,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid("limit", "A limit lies between 1 and " + MOST + ".");
        }
        var now = Instant.now();
        var zone = tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElseThrow();
        var named = week == null || week.isBlank() ? null : week;
        var asked = Weeks.asked(named, baseline, zone, now);
        var by = Level.of(level);
        var caller = Caller.current();
        Supplier<Question> cases = () -> reach.narrowed(Question.in(SearchIndex.CASES), caller);
        var first = counting.first(cases.get());
        var weeks = asked.since(first);
        var counts = weeks.areEnough() ? counting.of(cases, weeks, by) : new Counts(Map.of(), true, null, 0);
        var found = Rise.Found.in(counts);
        var shown = found.rises().subList(0, Math.min(limit, found.rises().size()));
        return new HotSpots(
                asked.name(),
                asked.monday(),
                asked.sunday(),
                asked.isRunning(now),
                baseline,
                weeks.before(),
                weeks.areEnough(),
                by.code(),
                Usual.WORTH,
                Usual.RARE,
                found.looked(),
                weeks.areEnough() ? found.usually() : null,
                found.rises().size(),
                sights.of(shown, cases, weeks, weeks.areLongKnown(first)),
                counts.complete(),
                counts.until(),
                counts.leftOut(),
                freshness.latest(SearchIndex.CASES).lagMillis());
    }

    /**
     * Hot spots of a week.
     *
     * @param from the week's Monday
     * @param to its Sunday
     * @param running whether it is not over: it is compared with whole weeks, so what has risen by now stays risen
     * @param baseline how many weeks before it were wanted
     * @param compared how many of them were compared: those behind the tenant's first case alone
     * @param judged whether they were enough to say what is usual; else nothing was counted
     * @param worth how many cases on top of what is usual a place has to have
     * @param rare how improbable its count has to be, at most
     * @param looked how many places with any case were compared
     * @param usually how many hot spots the same rule finds in one of the weeks before, on average; absent while nothing
     *     is judged
     * @param total how many hot spots there are, shown or not
     * @param complete whether all grids were counted
     * @param until code of the last grid that was counted, where those behind it were left out
     * @param leftOut cases of the week that lie in no grid, or are about nothing yet where that is told apart
     * @param lagMillis how long the last change of a case took to be found
     */
    record HotSpots(
            String week,
            LocalDate from,
            LocalDate to,
            boolean running,
            int baseline,
            int compared,
            boolean judged,
            String level,
            int worth,
            double rare,
            int looked,
            @Nullable Double usually,
            int total,
            List<HotSpot> items,
            boolean complete,
            @Nullable String until,
            long leftOut,
            @Nullable Long lagMillis) {}
}
