package io.cityops.search.facilities;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.cityops.search.facilities.Around.Site;
import io.cityops.search.index.Answer.Hit;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.index.TenantSearch;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands around the squares of a city, kept for some seconds, so that a crowd asking from one square asks the
 * index once. Who asks may see a change that much later than the index shows it.
 */
@Component
class Neighbourhoods {

    static final Duration FRESH = Duration.ofSeconds(5);
    /** Enough for ten sites from any corner of a square in the densest of cities. */
    static final int KNOWN = 64;
    /** Of all tenants together, each of about two kilobytes. */
    private static final int MOST_FACILITIES = 20_000;

    private final TenantSearch search;
    private final Cache<Square, Around> squares;

    @Autowired
    Neighbourhoods(TenantSearch search) {
        this(search, Ticker.systemTicker());
    }

    Neighbourhoods(TenantSearch search, Ticker ticker) {
        this.search = search;
        this.squares = Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumWeight(MOST_FACILITIES)
                .weigher((Square square, Around around) -> 1 + around.facilities())
                .ticker(ticker)
                .build();
    }

    /** What stands around the square that the place lies in. */
    Around around(Place place, Wanted wanted) {
        var square = Square.of(CurrentTenant.get(), wanted, place);
        return squares.get(square, unknown -> ask(unknown.centre(), wanted, KNOWN));
    }

    /** What stands around the place now, as many as are asked for. */
    Around ask(Place place, Wanted wanted, int number) {
        var found = search.ask(nearestFirst(place, wanted).take(number)).hits();
        var sites = found.stream()
                .collect(Collectors.groupingBy(
                        hit -> hit.source().path("point").asString(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(Neighbourhoods::site)
                .toList();
        var reach = found.size() < number
                ? Double.POSITIVE_INFINITY
                : place.metresTo(sites.getLast().place());
        return new Around(place, reach, sites);
    }

    static Question nearestFirst(Place place, Wanted wanted) {
        var distance = Map.of("location", List.of(place.lng(), place.lat()), "unit", "m");
        return wanted.in(Question.in(SearchIndex.FACILITIES)).sortedBy(List.of(Map.of("_geo_distance", distance)));
    }

    private static Site site(List<Hit> there) {
        var members = there.stream()
                .map(hit -> (ObjectNode) hit.source().path("facility"))
                .sorted(Comparator.comparing(facility -> facility.path("name").asString("")))
                .toList();
        var location = members.getFirst().path("location");
        return new Site(
                new Place(location.path("lng").asDouble(), location.path("lat").asDouble()), members);
    }

    /** A square of a tenant's ground, half a kilometre from north to south. */
    private record Square(TenantId tenant, Wanted wanted, int column, int row) {

        private static final double SIDE = 0.005;

        static Square of(TenantId tenant, Wanted wanted, Place place) {
            return new Square(
                    tenant, wanted, (int) Math.floor(place.lng() / SIDE), (int) Math.floor(place.lat() / SIDE));
        }

        Place centre() {
            return new Place(Math.min(180, (column + 0.5) * SIDE), Math.min(90, (row + 0.5) * SIDE));
        }
    }
}
