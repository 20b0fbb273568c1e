package io.cityops.tenant.facilities.imports;

import io.cityops.tenant.facilities.Location;
import io.cityops.tenant.facilities.layers.Layer;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether two sources mean the same facility of a layer: near to each other, by names that are much the same. Numbers in names
 * count: the second car park is not the third. Where names say no more than what it is, it must stand very near.
 */
final class Likeness {

    /** Metres; sources place the same building at its door, at its middle or at its street. */
    static final double NEAR = 50;

    private static final double VERY_NEAR = 15;
    private static final double MUCH_THE_SAME = 0.7;
    private static final double METRES_OF_A_DEGREE = 111_320;
    private static final Pattern NO_SIGN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+|[一二三四五六七八九十百]+");

    private final List<String> generic;

    Likeness(Layer layer) {
        this.generic = Stream.of(layer.one(), layer.title())
                .flatMap(words -> Stream.of(words.zh(), words.en()))
                .map(Likeness::plain)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    boolean same(String name, Location place, String otherName, Location otherPlace) {
        var metres = metres(place, otherPlace);
        if (metres > NEAR) {
            return false;
        }
        if (!numbers(name).equals(numbers(otherName))) {
            return false;
        }
        var one = telling(name);
        var other = telling(otherName);
        return one.equals(other) ? !one.isEmpty() || metres <= VERY_NEAR : dice(one, other) >= MUCH_THE_SAME;
    }

    static double metres(Location one, Location other) {
        var east = (one.lng() - other.lng()) * Math.cos(Math.toRadians(one.lat()));
        return Math.hypot(east, one.lat() - other.lat()) * METRES_OF_A_DEGREE;
    }

    /** What a name says beside what it is. */
    private String telling(String name) {
        var told = plain(name);
        for (var word : generic) {
            told = told.replace(word, "");
        }
        return told;
    }

    private static String plain(String name) {
        return NO_SIGN.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    private static List<String> numbers(String name) {
        return NUMBER.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** How many neighbouring signs two names share, of all they have (Dice's coefficient), 0 to 1. */
    private static double dice(String one, String other) {
        var pairs = pairs(one);
        var others = pairs(other);
        var all = pairs.size() + others.size();
        pairs.retainAll(others);
        return all == 0 ? 0 : 2.0 * pairs.size() / all;
    }

    private static Set<String> pairs(String name) {
        var pairs = new HashSet<String>();
        for (int at = 0; at + 2 <= name.length(); at++) {
            pairs.add(name.substring(at, at + 2));
        }
        return pairs;
    }
}
