package io.cityops.tenant.catalogue.lookup;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text that is prepared to be found by what somebody types. Brackets, dots and spaces in it need not be typed. */
final class Heard {

    private final int[] places;
    private final char[] characters;
    private final List<List<String>> readings;

    Heard(String text) {
        this.places = IntStream.range(0, text.length())
                .filter(at -> Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at)))
                .toArray();
        this.characters = new char[places.length];
        for (int at = 0; at < places.length; at++) {
            characters[at] = Character.toLowerCase(text.charAt(places[at]));
        }
        this.readings = IntStream.range(0, characters.length)
                .mapToObj(at -> Pinyin.of(characters[at]))
                .toList();
    }

    /** Where what was typed fits most closely, if it does anywhere. */
    @Nullable
    Place find(String typed) {
        Place best = null;
        for (int start = 0; start < characters.length; start++) {
            var found = canStart(start, typed.charAt(0)) ? at(start, typed) : null;
            if (found != null && (best == null || found.closeness().compareTo(best.closeness()) < 0)) {
                best = found;
            }
        }
        return best;
    }

    /** Where it begins and ends when characters between may be left out. */
    @Nullable
    Place findScattered(String typed) {
        for (int start = 0; start < characters.length; start++) {
            var end = canStart(start, typed.charAt(0)) ? new Overlay(characters, readings, typed, true).end(start) : -1;
            if (end >= 0) {
                return new Place(Closeness.SCATTERED, places[start], places[end - 1] + 1);
            }
        }
        return null;
    }

    private boolean canStart(int start, char first) {
        if (characters[start] == first) {
            return true;
        }
        for (var syllable : readings.get(start)) {
            if (syllable.charAt(0) == first) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Place at(int start, String typed) {
        var overlay = new Overlay(characters, readings, typed, false);
        var end = overlay.end(start);
        if (end < 0) {
            return null;
        }
        var closeness = Closeness.of(start == 0, end == characters.length, overlay.byCharacters());
        return new Place(closeness, places[start], places[end - 1] + 1);
    }

    /** From where to where in the text, the end not included. */
    record Place(Closeness closeness, int from, int to) {}
}
