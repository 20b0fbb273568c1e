package io.cityops.tenant.catalogue.lookup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Some hundred things in memory, found at every key that is pressed. It never changes: a change makes another. */
public final class Index<T> {

    /** Fewer letters than these, scattered, are in nearly everything. */
    private static final int ENOUGH_TO_SCATTER = 3;

    private final List<Entry<T>> entries;
    private final int texts;

    /** Things in the order in which equally near ones are told. */
    public Index(List<T> things, Function<T, List<Field>> fields) {
        var known = new HashMap<String, Word.Text>();
        this.entries = things.stream()
                .map(thing -> new Entry<>(
                        thing,
                        fields.apply(thing).stream()
                                .map(field -> Entry.Named.of(field, known))
                                .toList()))
                .toList();
        this.texts = known.size();
    }

    /** The wanted things that have every word, the nearest first; nothing when nothing was typed. */
    public List<Found<T>> find(String typed, Predicate<? super T> wanted, int most) {
        var asked = Typed.of(typed);
        if (asked.words().isEmpty()) {
            return List.of();
        }
        var joined = asked.joined();
        var whole = words(List.of(joined), false);
        var hits =
                hits(wanted, asked.words().size() == 1 ? List.of(whole) : List.of(whole, words(asked.words(), false)));
        if (hits.isEmpty() && joined.length() >= ENOUGH_TO_SCATTER) {
            hits = hits(wanted, List.of(words(List.of(joined), true)));
        }
        hits.sort(Comparator.<Hit<T>>comparingInt(Hit::distance).thenComparingInt(Hit::untyped));
        return hits.stream()
                .limit(most)
                .map(hit -> new Found<>(hit.thing(), hit.marks()))
                .toList();
    }

    private List<Word> words(List<String> letters, boolean scattered) {
        return letters.stream().map(word -> new Word(word, scattered, texts)).toList();
    }

    /** Words in a row may also be one word with its syllables parted: the nearer way of reading them counts. */
    private List<Hit<T>> hits(Predicate<? super T> wanted, List<List<Word>> readings) {
        var hits = new ArrayList<Hit<T>>();
        for (var entry : entries) {
            Hit<T> nearest = null;
            for (var words : wanted.test(entry.thing()) ? readings : List.<List<Word>>of()) {
                var hit = entry.hit(words);
                nearest = nearest == null || hit != null && hit.distance() < nearest.distance() ? hit : nearest;
            }
            if (nearest != null) {
                hits.add(nearest);
            }
        }
        return hits;
    }

    private record Hit<T>(T thing, int distance, int untyped, List<Found.Mark> marks) {}

    private record Near(int distance, Found.Mark mark) {}

    private record Entry<T>(T thing, List<Named> texts) {

        @Nullable
        Hit<T> hit(List<Word> words) {
            var marks = new ArrayList<Found.Mark>(words.size());
            int distance = 0;
            int untyped = 0;
            for (var word : words) {
                var near = nearest(word);
                if (near == null) {
                    return null;
                }
                var mark = near.mark();
                marks.add(mark);
                distance += near.distance();
                untyped += mark.text().length() - (mark.to() - mark.from());
            }
            return new Hit<>(thing, distance, untyped, List.copyOf(marks));
        }

        private @Nullable Near nearest(Word word) {
            Near nearest = null;
            for (var text : texts) {
                var near = text.near(word);
                if (near != null && (nearest == null || near.distance() < nearest.distance())) {
                    nearest = near;
                }
            }
            return nearest;
        }

        private record Named(Field field, Word.Text text) {

            static Named of(Field field, Map<String, Word.Text> known) {
                int next = known.size();
                var text = known.computeIfAbsent(field.text(), words -> new Word.Text(next, new Heard(words)));
                return new Named(field, text);
            }

            /** Codes are not scattered, and what stands farther off than names and aliases is not found by scattering. */
            @Nullable
            Near near(Word word) {
                var place = word.scattered() && (field.fromStart() || field.distance() > 1) ? null : word.in(text);
                return place == null || field.fromStart() && place.from() > 0
                        ? null
                        : new Near(
                                place.closeness().ordinal() * 2 + field.distance(),
                                new Found.Mark(field.name(), field.text(), place.from(), place.to()));
            }
        }
    }
}
