package io.cityops.tenant.organisation.grids.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of grids that tests make up: squares in Liuzhou, a thousandth of a degree or so on each side. */
public final class GridDrawings {

    public static final double LNG = 109.40;
    public static final double LAT = 24.30;

    private GridDrawings() {}

    /** A square with its south-west corner some thousandths of a degree east and north of the first. */
    public static String square(String code, double east, double north, double side) {
        return feature("{\"code\":\"%s\",\"name\":\"网格 %s\"}".formatted(code, code), ring(east, north, side));
    }

    public static String feature(String properties, String rings) {
        return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}"
                .formatted(properties, rings);
    }

    public static String ring(double east, double north, double side) {
        return ring(east, north, east + side, north, east + side, north + side, east, north + side, east, north);
    }

    /** Through points in thousandths of a degree. */
    public static String ring(double... points) {
        var text = new StringBuilder("[");
        for (var at = 0; at < points.length; at += 2) {
            text.append(at == 0 ? "" : ",")
                    .append(String.format(
                            Locale.ROOT, "[%.7f,%.7f]", LNG + points[at] / 1000, LAT + points[at + 1] / 1000));
        }
        return text.append(']').toString();
    }

    public static byte[] file(String... features) {
        return Stream.of(features)
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"))
                .getBytes(UTF_8);
    }
}
