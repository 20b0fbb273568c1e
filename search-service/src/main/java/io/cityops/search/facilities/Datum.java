package io.cityops.search.facilities;

import java.util.function.UnaryOperator;

/** What a pair of coordinates is measured against. What is kept and given is always {@link #WGS84}. */
enum Datum {
    WGS84(place -> place),
    /** The national one, 大地2000; it differs from WGS-84 by centimetres. */
    CGCS2000(place -> place),
    /** 火星坐标, of Amap and Tencent: shifted by up to half a kilometre within China. */
    GCJ02(ChineseShift::undone),
    /** Baidu's own, shifted once more. */
    BD09(place -> ChineseShift.undone(BaiduShift.undone(place)));

    private final UnaryOperator<Place> toWgs84;

    Datum(UnaryOperator<Place> toWgs84) {
        this.toWgs84 = toWgs84;
    }

    Place toWgs84(Place place) {
        return toWgs84.apply(place);
    }

    /** Baidu's shift on top of the Chinese one. */
    private static final class BaiduShift {

        private static final double TURNS = Math.PI * 3000 / 180;

        static Place undone(Place place) {
            var x = place.lng() - 0.0065;
            var y = place.lat() - 0.006;
            var radius = Math.sqrt(x * x + y * y) - 0.00002 * Math.sin(y * TURNS);
            var angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * TURNS);
            return new Place(radius * Math.cos(angle), radius * Math.sin(angle));
        }
    }

    /** The shift of Chinese maps; it is only known in one direction, so it is undone by approaching. */
    private static final class ChineseShift {

        private static final double AXIS = 6378245.0;
        private static final double ECCENTRICITY = 0.00669342162296594323;
        private static final int STEPS = 5;

        static Place undone(Place shifted) {
            if (abroad(shifted)) {
                return shifted;
            }
            var guess = shifted;
            for (var step = 0; step < STEPS; step++) {
                var again = done(guess);
                guess = new Place(guess.lng() + shifted.lng() - again.lng(), guess.lat() + shifted.lat() - again.lat());
            }
            return guess;
        }

        private static Place done(Place place) {
            var x = place.lng() - 105;
            var y = place.lat() - 35;
            var latitude = Math.toRadians(place.lat());
            var curve = 1 - ECCENTRICITY * Math.pow(Math.sin(latitude), 2);
            var north = northward(x, y) * 180 / (AXIS * (1 - ECCENTRICITY) / (curve * Math.sqrt(curve)) * Math.PI);
            var east = eastward(x, y) * 180 / (AXIS / Math.sqrt(curve) * Math.cos(latitude) * Math.PI);
            return new Place(place.lng() + east, place.lat() + north);
        }

        private static double northward(double x, double y) {
            return -100
                    + 2 * x
                    + 3 * y
                    + 0.2 * y * y
                    + 0.1 * x * y
                    + 0.2 * Math.sqrt(Math.abs(x))
                    + wave(20, 6 * x, 20, 2 * x)
                    + wave(20, y, 40, y / 3)
                    + wave(160, y / 12, 320, y / 30);
        }

        private static double eastward(double x, double y) {
            return 300
                    + x
                    + 2 * y
                    + 0.1 * x * x
                    + 0.1 * x * y
                    + 0.1 * Math.sqrt(Math.abs(x))
                    + wave(20, 6 * x, 20, 2 * x)
                    + wave(20, x, 40, x / 3)
                    + wave(150, x / 12, 300, x / 30);
        }

        private static double wave(double height, double turns, double otherHeight, double otherTurns) {
            return (height * Math.sin(turns * Math.PI) + otherHeight * Math.sin(otherTurns * Math.PI)) * 2 / 3;
        }

        private static boolean abroad(Place place) {
            return place.lng() < 72.004 || place.lng() > 137.8347 || place.lat() < 0.8293 || place.lat() > 55.8271;
        }
    }
}
