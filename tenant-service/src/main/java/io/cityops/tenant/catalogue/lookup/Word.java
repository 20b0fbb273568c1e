package io.cityops.tenant.catalogue.lookup;

import io.cityops.tenant.catalogue.lookup.Heard.Place;
import org.jspecify.annotations.Nullable;

/** One word of a question, looked for once in each text, however many things have it. */
final class Word {

    private final String letters;
    private final boolean scattered;
    private final @Nullable Place[] places;
    private final boolean[] known;

    Word(String letters, boolean scattered, int texts) {
        this.letters = letters;
        this.scattered = scattered;
        this.places = new Place[texts];
        this.known = new boolean[texts];
    }

    boolean scattered() {
        return scattered;
    }

    /** Where it is in a text. */
    @Nullable
    Place in(Text text) {
        int number = text.number();
        if (!known[number]) {
            known[number] = true;
            places[number] = scattered
                    ? text.heard().findScattered(letters)
                    : text.heard().find(letters);
        }
        return places[number];
    }

    /** A text that some things are found by. */
    record Text(int number, Heard heard) {}
}
