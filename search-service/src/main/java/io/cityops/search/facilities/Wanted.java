package io.cityops.search.facilities;

import io.cityops.search.index.Question;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which facilities somebody looks for.
 *
 * @param kind all, when none is named
 * @param hours by which they are open; absent where it does not matter whether they are
 */
record Wanted(@Nullable String kind, @Nullable Set<String> hours) {

    static Wanted of(@Nullable String kind) {
        return new Wanted(kind, null);
    }

    Question in(Question question) {
        var ofKind = question.where("kind", kind);
        return hours == null ? ofKind : ofKind.whereAny("hours", hours);
    }
}
