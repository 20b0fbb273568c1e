package io.cityops.tenancy;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page; absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** The page made of up to {@code limit} of the rows, when one row more than the limit was asked for. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), cursorOf.apply(rows.get(limit - 1)));
    }

    /** The same page of other things. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
