package io.cityops.tenant.catalogue.lookup;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What somebody has typed into the one box.
 *
 * @param words its words, each of which must be found
 */
record Typed(List<String> words) {

    /** Full-width letters are letters; what is neither letter nor digit parts words. */
    static Typed of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Typed(Arrays.stream(plain.split("[^\\p{L}\\p{N}\\p{Cs}]+"))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    /** All of it as one word: whoever parts syllables by spaces means one. */
    String joined() {
        return String.join("", words);
    }
}
