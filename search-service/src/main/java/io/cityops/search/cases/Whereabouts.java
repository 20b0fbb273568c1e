package io.cityops.search.cases;

import io.cityops.search.index.Area;
import io.cityops.search.index.Question;
import io.cityops.tenancy.web.ProblemException;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where cases have to lie: in a box, around a place, or both. */
record Whereabouts(@Nullable Area box, @Nullable Circle circle) {

    private static final int FARTHEST = 50_000;

    /** From what is written: {@code west,south,east,north}; {@code lng,lat}; and metres. */
    static Whereabouts of(@Nullable String bbox, @Nullable String near, @Nullable Integer radius) {
        if ((near == null) != (radius == null)) {
            throw ProblemException.invalid(near == null ? "near" : "radius", "near and radius go together.");
        }
        return new Whereabouts(
                bbox == null ? null : box(bbox), near == null || radius == null ? null : circle(near, radius));
    }

    Question narrow(Question question) {
        if (box != null) {
            question.where(box.holding("location"));
        }
        return circle == null ? question : question.where(circle.holding());
    }

    private static Area box(String bbox) {
        var sides = numbers(bbox, 4, "bbox", "Four numbers: west, south, east and north, in degrees.");
        try {
            return new Area(sides[0], sides[1], sides[2], sides[3]);
        } catch (IllegalArgumentException e) {
            throw invalid("bbox", "Four numbers: " + e.getMessage() + ".", e);
        }
    }

    private static Circle circle(String near, int radius) {
        if (radius < 1 || radius > FARTHEST) {
            throw ProblemException.invalid("radius", "A radius lies between 1 and " + FARTHEST + " metres.");
        }
        var what = "Two numbers: longitude and latitude, in degrees.";
        var place = numbers(near, 2, "near", what);
        if (!(Math.abs(place[0]) <= 180 && Math.abs(place[1]) <= 90)) {
            throw ProblemException.invalid("near", what);
        }
        return new Circle(place[0], place[1], radius);
    }

    private static double[] numbers(String written, int count, String name, String what) {
        try {
            var numbers = Arrays.stream(written.split(",", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (numbers.length == count) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw invalid(name, what, e);
        }
        throw ProblemException.invalid(name, what);
    }

    private static ProblemException invalid(String name, String what, Exception cause) {
        var problem = ProblemException.invalid(name, what);
        problem.addSuppressed(cause);
        return problem;
    }

    /** What lies within so many metres of a place. */
    record Circle(double lng, double lat, int radius) {

        Map<String, ?> holding() {
            return Map.of("geo_distance", Map.of("distance", radius + "m", "location", Map.of("lon", lng, "lat", lat)));
        }
    }
}
