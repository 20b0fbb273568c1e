package io.cityops.search.cases;

import io.cityops.search.index.Question;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What cases have to be beside having the words; what is absent narrows nothing down.
 *
 * @param category a code, in whatever scheme
 * @param about scheme, kind and code of what they are about, with blanks between
 * @param grid code of the grid (网格) that they were filed under
 * @param hazard whether only what goes ahead of all others
 */
record Filters(
        @Nullable String stage,
        @Nullable String light,
        @Nullable String deadline,
        @Nullable String category,
        @Nullable String about,
        @Nullable UUID unit,
        @Nullable String grid,
        boolean hazard) {

    Question narrow(Question question, Instant now) {
        DeadlineLight.narrow(question, deadline, now);
        return question.where("stage", stage)
                .where("light", light)
                .where("category", category)
                .where("about", about)
                .where("unit", unit == null ? null : unit.toString())
                .where("grid", grid)
                .where("hazard", hazard ? true : null);
    }

    /**
     * From when to when they were reported.
     *
     * @param from the first instant
     * @param to the first instant that is too late
     */
    record Reported(@Nullable Instant from, @Nullable Instant to) {

        Reported {
            if (from != null && to != null && !from.isBefore(to)) {
                throw ProblemException.invalid("to", "It has to be after from.");
            }
        }

        Question narrow(Question question) {
            var range = new LinkedHashMap<String, String>();
            if (from != null) {
                range.put("gte", from.toString());
            }
            if (to != null) {
                range.put("lt", to.toString());
            }
            return range.isEmpty() ? question : question.where(Map.of("range", Map.of("reportedAt", range)));
        }
    }
}
