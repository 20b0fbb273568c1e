package io.cityops.tenant.catalogue.lookup;

import java.util.List;

/**
 * An attempt to lay what was typed over a text: each character takes itself, a syllable of its own, or an initial of
 * one; the last may take the beginning of a syllable that is still being typed. A loose one leaves characters out.
 */
final class Overlay {

    private final char[] characters;
    private final List<List<String>> readings;
    private final String typed;
    private final boolean loose;
    private final boolean[] hopeless;
    private boolean byCharacters = true;

    Overlay(char[] characters, List<List<String>> readings, String typed, boolean loose) {
        this.characters = characters;
        this.readings = readings;
        this.typed = typed;
        this.loose = loose;
        this.hopeless = new boolean[(characters.length + 1) * typed.length()];
    }

    /** Behind which character it ends when it starts at this one; -1 when it does not fit. */
    int end(int start) {
        return end(start, 0);
    }

    /** Whether nothing of it was taken by its sound. */
    boolean byCharacters() {
        return byCharacters;
    }

    /** Each place is tried once for each letter, so that no text and no typing takes longer than their lengths multiplied. */
    private int end(int at, int next) {
        if (next == typed.length()) {
            return at;
        }
        var place = at * typed.length() + next;
        if (at == characters.length || hopeless[place]) {
            return -1;
        }
        var end = typed.charAt(next) == characters[at] ? end(at + 1, next + 1) : -1;
        if (end < 0) {
            end = bySound(at, next);
        }
        if (end < 0 && loose && next > 0) {
            end = end(at + 1, next);
        }
        hopeless[place] = end < 0;
        return end;
    }

    private int bySound(int at, int next) {
        for (var syllable : readings.get(at)) {
            for (int taken = shared(syllable, next); taken > 0; taken--) {
                var end = mayTake(syllable, taken, next) ? end(at + 1, next + taken) : -1;
                if (end >= 0) {
                    byCharacters = false;
                    return end;
                }
            }
        }
        return -1;
    }

    private boolean mayTake(String syllable, int taken, int next) {
        return taken == syllable.length()
                || taken == 1
                || taken == 2 && syllable.charAt(1) == 'h'
                || next + taken == typed.length();
    }

    /** How many letters of the syllable come next. */
    private int shared(String syllable, int next) {
        int shared = 0;
        while (shared < syllable.length()
                && next + shared < typed.length()
                && typed.charAt(next + shared) == syllable.charAt(shared)) {
            shared++;
        }
        return shared;
    }
}
