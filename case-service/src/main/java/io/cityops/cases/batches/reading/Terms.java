package io.cityops.cases.batches.reading;

import io.cityops.cases.reference.Reference.Category;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rows of one table are judged by.
 *
 * @param datum of its places
 * @param zone of its times
 * @param earliest how long ago something may have been told
 */
public record Terms(Catalogue catalogue, String datum, ZoneId zone, Instant earliest, Instant now) {

    /** What new cases may be about, by code and by name. */
    public static final class Catalogue {

        private final Map<String, List<Category>> entries = new HashMap<>();

        public Catalogue(List<Category> offered) {
            for (var entry : offered) {
                entries.merge(entry.code(), List.of(entry), Catalogue::both);
                if (!entry.name().equals(entry.code())) {
                    entries.merge(entry.name(), List.of(entry), Catalogue::both);
                }
            }
        }

        private static List<Category> both(List<Category> some, List<Category> more) {
            return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
        }

        /** Those that go by the words; of a part and a matter, the matter. */
        List<Category> find(String words) {
            var found = entries.getOrDefault(words, List.of());
            var matters =
                    found.stream().filter(one -> one.kind().equals("matter")).toList();
            return matters.isEmpty() ? found : matters;
        }

        Optional<Category> one(String words) {
            var found = find(words);
            return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
        }
    }
}
