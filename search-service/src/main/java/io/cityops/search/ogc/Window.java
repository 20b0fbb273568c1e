package io.cityops.search.ogc;

import io.cityops.search.index.Area;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which features of a collection a client wants to see.
 *
 * @param bbox as the client wrote it
 * @param datetime as the client wrote it; features without a time match every time, and ours have none
 */
record Window(
        @Nullable String bbox,
        @Nullable Area area,
        @Nullable String datetime,
        int limit,
        @Nullable String cursor) {

    static final String[] PARAMETERS = {"bbox", "datetime", "limit", "cursor"};
    private static final int MOST = 1_000;
    private static final int USUAL = 10;

    static Window of(HttpServletRequest request) {
        var bbox = request.getParameter("bbox");
        return new Window(
                bbox,
                bbox == null ? null : area(bbox),
                checked(request.getParameter("datetime")),
                limit(request.getParameter("limit")),
                request.getParameter("cursor"));
    }

    /** The same features, as a query. */
    String query(Representation representation, @Nullable String place) {
        var query = new StringBuilder("?f=").append(representation.code());
        append(query, "bbox", bbox);
        append(query, "datetime", datetime);
        append(query, "limit", String.valueOf(limit));
        append(query, "cursor", place);
        return query.toString();
    }

    private static void append(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private static Area area(String bbox) {
        try {
            var sides = Arrays.stream(bbox.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (sides.length == 4) {
                return new Area(sides[0], sides[1], sides[2], sides[3]);
            }
            if (sides.length == 6 && sides[2] <= sides[5]) {
                return new Area(sides[0], sides[1], sides[3], sides[4]);
            }
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        }
        throw unusable(null);
    }

    private static OgcProblem unusable(@Nullable IllegalArgumentException cause) {
        var problem = OgcProblem.parameter(
                "bbox", "bbox is four numbers (west,south,east,north) or six, with heights, in degrees of CRS84.");
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

    private static @Nullable String checked(@Nullable String datetime) {
        if (datetime != null) {
            var ends = datetime.split("/", -1);
            try {
                for (var end : ends) {
                    if (ends.length == 1 || !(end.isEmpty() || end.equals(".."))) {
                        OffsetDateTime.parse(end);
                    }
                }
            } catch (DateTimeParseException e) {
                throw wrongTime();
            }
            if (ends.length > 2) {
                throw wrongTime();
            }
        }
        return datetime;
    }

    private static OgcProblem wrongTime() {
        return OgcProblem.parameter(
                "datetime", "datetime is an RFC 3339 time, or two with a slash between; .. leaves an end open.");
    }
}
