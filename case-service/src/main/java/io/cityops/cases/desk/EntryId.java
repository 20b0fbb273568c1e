package io.cityops.cases.desk;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Place of an entry in a Redis stream; later entries have greater ones. */
record EntryId(long millis, long sequence) implements Comparable<EntryId> {

    private static final Pattern FORM = Pattern.compile("\\d{1,18}-\\d{1,18}");

    static EntryId of(String text) {
        var parts = text.split("-", 2);
        return new EntryId(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    /** The place a client says it has heard up to; nothing where it says none, or nonsense. */
    static Optional<EntryId> read(@Nullable String text) {
        return text == null || !FORM.matcher(text).matches() ? Optional.empty() : Optional.of(of(text));
    }

    @Override
    public int compareTo(EntryId other) {
        return millis == other.millis ? Long.compare(sequence, other.sequence) : Long.compare(millis, other.millis);
    }

    @Override
    public String toString() {
        return millis + "-" + sequence;
    }
}
