package io.cityops.search.ogc.asked;

import io.cityops.search.index.Area;
import io.cityops.search.index.Question;
import io.cityops.search.index.SearchIndex;
import io.cityops.search.layers.Layer;
import io.cityops.search.layers.Property;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which features of a layer a client wants to see, and how.
 *
 * @param crs which they are given in
 * @param written the parameters as the client wrote them, but for the representation and the place in the list
 */
public record Window(
        Layer layer,
        @Nullable Area area,
        @Nullable Times times,
        List<Filter> filters,
        Crs crs,
        int limit,
        @Nullable String cursor,
        Map<String, String> written) {

    /** When somebody last looked at it on the spot: the time of a feature. */
    public static final String TIME = "facility.checkedAt";

    private static final Set<String> WHICH = Set.of("bbox", "bbox-crs", "datetime");
    private static final Set<String> HOW = Set.of("crs", "limit", "cursor");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,20}(\\.\\d{1,20})?([eE][-+]?\\d{1,3})?");
    private static final int MOST = 1_000;
    private static final int USUAL = 10;

    /**
     * What a request for a part of a layer asks for.
     *
     * @throws OgcProblem when it asks for what there is not
     */
    public static Window of(Layer layer, HttpServletRequest request) {
        Parameters.check(request, names(layer, HOW));
        var limit = limit(request.getParameter("limit"));
        return read(layer, request, Crs.of(request), limit);
    }

    /**
     * What a request for a file of a layer asks for: all of it, so many at a time, in CRS84 as RFC 7946 wants it.
     *
     * @throws OgcProblem when it asks for what there is not
     */
    public static Window whole(Layer layer, HttpServletRequest request, int atATime) {
        Parameters.check(request, names(layer, Set.of()));
        return read(layer, request, Crs.CRS84, atATime);
    }

    /** The same from another place in the list on. */
    public Window from(String place) {
        return new Window(layer, area, times, filters, crs, limit, place, written);
    }

    private static Window read(Layer layer, HttpServletRequest request, Crs crs, int limit) {
        var written = new TreeMap<String, String>();
        request.getParameterMap().forEach((name, values) -> written.put(name, values[0]));
        var cursor = written.remove("cursor");
        written.remove("f");
        return new Window(
                layer,
                area(written.get("bbox"), Crs.of("bbox-crs", written.get("bbox-crs"))),
                Times.of(written.get("datetime")),
                layer.queryables()
                        .filter(property -> written.containsKey(property.name()))
                        .map(property -> Filter.of(layer, property, written.getOrDefault(property.name(), "")))
                        .toList(),
                crs,
                limit,
                cursor,
                written);
    }

    private static Set<String> names(Layer layer, Set<String> beside) {
        var names = new HashSet<>(WHICH);
        names.addAll(beside);
        layer.queryables().map(Property::name).forEach(names::add);
        return names;
    }

    /** The question for these features, in an order that no change disturbs. */
    public Question question() {
        var question =
                Question.in(SearchIndex.FACILITIES).where("kind", layer.kind()).sortedBy(List.of("id"));
        filters.forEach(filter -> question.whereAny(filter.field(), filter.values()));
        if (area != null) {
            question.where(area.holding("location"));
        }
        if (times != null) {
            question.where(times.holding(TIME));
        }
        return question;
    }

    /** The same features, as a query. */
    public String query(String representation, @Nullable String place) {
        var all = new LinkedHashMap<String, String>();
        all.put("f", representation);
        all.putAll(written);
        if (place != null) {
            all.put("cursor", place);
        }
        var query = new StringBuilder();
        all.forEach((name, value) -> query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }

    private static @Nullable Area area(@Nullable String bbox, Crs crs) {
        if (bbox == null) {
            return null;
        }
        try {
            var sides = Arrays.stream(bbox.split(",", -1))
                    .mapToDouble(Window::number)
                    .toArray();
            if (sides.length == 4) {
                return crs.area(sides[0], sides[1], sides[2], sides[3]);
            }
            if (sides.length == 6 && sides[2] <= sides[5]) {
                return crs.area(sides[0], sides[1], sides[3], sides[4]);
            }
        } catch (IllegalArgumentException e) {
            throw unusable(crs, e);
        }
        throw unusable(crs, null);
    }

    /** A number as JSON has it, or with a plus; Java would take more. */
    private static double number(String written) {
        if (!NUMBER.matcher(written).matches()) {
            throw new NumberFormatException(written);
        }
        return Double.parseDouble(written);
    }

    private static OgcProblem unusable(Crs crs, @Nullable IllegalArgumentException cause) {
        var problem = OgcProblem.parameter(
                "bbox",
                "bbox is two corners, four numbers or six with heights, in the order of the axes of %s and within it, the lower corner first."
                        .formatted(crs.code()));
        if (cause != null) {
            problem.addSuppressed(cause);
        }
        return problem;
    }

    private static int limit(@Nullable String written) {
        if (written == null) {
            return USUAL;
        }
        if (!written.matches("\\d{1,18}") || Long.parseLong(written) < 1) {
            throw OgcProblem.parameter("limit", "limit is a whole number from 1 to " + MOST + ".");
        }
        return (int) Math.min(MOST, Long.parseLong(written));
    }
}
