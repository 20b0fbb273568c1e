package io.cityops.search.cases;

import io.cityops.search.index.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Letters that may be Chinese as it is read (拼音), one way of parting them: the last syllable may still be half typed.
 *
 * @param whole the syllables that are complete, at least one
 * @param begun how a further one begins; empty where none does
 */
record Syllables(List<String> whole, String begun) {

    private static final int MOST_WAYS = 8;
    private static final int LONGEST = 6;
    private static final int MOST = 12;

    /** The ways of parting them into at least two syllables. */
    static List<Syllables> in(String letters) {
        var ways = new ArrayList<Syllables>();
        part(letters, List.of(), ways);
        return ways;
    }

    /** The clause that lets cases through that sound so, sound by sound. */
    Map<String, ?> clause() {
        var sounds = new ArrayList<Map<String, ?>>();
        IntStream.range(1, whole.size())
                .mapToObj(at -> Sounds.pair(whole.get(at - 1), whole.get(at)))
                .forEach(sound -> sounds.add(Map.of("term", Map.of("sound", sound))));
        if (!begun.isEmpty()) {
            sounds.add(Map.of("prefix", Map.of("sound", Sounds.pair(whole.getLast(), begun))));
        }
        return Map.of("bool", Map.of("filter", sounds));
    }

    private static void part(String letters, List<String> before, List<Syllables> ways) {
        if (letters.isEmpty() && before.size() > 1) {
            ways.add(new Syllables(before, ""));
        }
        if (letters.isEmpty() || before.size() == MOST) {
            return;
        }
        for (var length = Math.min(LONGEST, letters.length()); length > 0 && ways.size() < MOST_WAYS; length--) {
            if (Sounds.syllables().contains(letters.substring(0, length))) {
                var with = new ArrayList<>(before);
                with.add(letters.substring(0, length));
                part(letters.substring(length), List.copyOf(with), ways);
            }
        }
        if (!before.isEmpty()
                && ways.size() < MOST_WAYS
                && !Sounds.syllables().contains(letters)
                && Sounds.syllables().stream().anyMatch(syllable -> syllable.startsWith(letters))) {
            ways.add(new Syllables(before, letters));
        }
    }
}
