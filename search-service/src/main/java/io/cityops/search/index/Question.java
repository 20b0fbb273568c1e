package io.cityops.search.index;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.web.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of one index. It cannot say of which tenant: {@link TenantSearch} does, for every question. */
public final class Question {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SearchIndex index;
    private final List<Map<String, ?>> filters = new ArrayList<>();
    private final Map<String, Object> body = new LinkedHashMap<>();
    private @Nullable Map<String, ?> matching;

    private Question(SearchIndex index) {
        this.index = index;
        body.put("size", 0);
        body.put("track_total_hits", false);
    }

    public static Question in(SearchIndex index) {
        return new Question(index);
    }

    /** Only documents whose field has the value; any, when no value is named. */
    public Question where(String field, @Nullable Object value) {
        return value == null ? this : where(Map.of("term", Map.of(field, value)));
    }

    /** Only documents whose field has one of the values. */
    public Question whereAny(String field, Collection<?> values) {
        return where(Map.of("terms", Map.of(field, values)));
    }

    /** Only documents that the clause lets through. */
    public Question where(Map<String, ?> clause) {
        filters.add(clause);
        return this;
    }

    /** Documents that match, the better the higher they score. */
    public Question matching(Map<String, ?> clause) {
        matching = clause;
        return this;
    }

    /** How many documents, at most, and which parts of them: whole ones cost the index least, and are given unless parts are named. */
    public Question take(int size, String... source) {
        body.put("size", size);
        body.put("_source", parts(source));
        return this;
    }

    public Question sortedBy(List<?> sort) {
        body.put("sort", sort);
        return this;
    }

    /**
     * Only what comes after the cursor, in the order asked for.
     *
     * @throws ProblemException when it is not a cursor of such a list
     */
    public Question after(@Nullable String cursor) {
        if (cursor != null && !cursor.isEmpty()) {
            body.put("search_after", Cursors.read(cursor, ((List<?>) body.getOrDefault("sort", List.of())).size()));
        }
        return this;
    }

    /** Says how many documents there are in all. */
    public Question counted() {
        body.put("track_total_hits", true);
        return this;
    }

    /** Gives only the first document of each value of the field. */
    public Question oneOfEach(String field) {
        body.put("collapse", Map.of("field", field));
        return this;
    }

    public Question highlighted(Map<String, ?> highlight) {
        body.put("highlight", highlight);
        return this;
    }

    /** Sums up all documents that are found, whether given or not; what was not found is never summed up. */
    public Question summedUp(Map<String, ?> aggregations) {
        refuseGlobal(aggregations);
        body.put("aggs", aggregations);
        return this;
    }

    /** Some documents of a summary's every part. */
    public static Map<String, ?> some(int size, List<?> sort, String... source) {
        return Map.of("top_hits", Map.of("size", size, "sort", sort, "_source", parts(source)));
    }

    SearchIndex index() {
        return index;
    }

    List<Map<String, ?>> filters() {
        return filters;
    }

    @Nullable
    Map<String, ?> match() {
        return matching;
    }

    Map<String, Object> body() {
        return body;
    }

    private static void refuseGlobal(Object part) {
        if (part instanceof Map<?, ?> inner) {
            if (inner.containsKey("global")) {
                throw new IllegalArgumentException("a global summary sees every tenant");
            }
            inner.values().forEach(Question::refuseGlobal);
        }
    }

    private static Object parts(String... source) {
        if (source.length == 0) {
            return true;
        }
        var fields = new ArrayList<>(List.of(source));
        fields.add(TenantSearch.TENANT);
        return fields;
    }

    /** Cursors that carry a document's place in the order. */
    static final class Cursors {

        private Cursors() {}

        static String write(Object sort) {
            return Cursor.encode(JSON.writeValueAsString(sort));
        }

        static List<Object> read(String cursor, int length) {
            try {
                var values = JSON.readTree(Cursor.decode(cursor, 1).getFirst());
                if (values.isArray()
                        && values.size() == length
                        && values.valueStream().allMatch(v -> v.isValueNode())) {
                    return values.valueStream()
                            .<Object>map(v -> v.isNumber() ? v.numberValue() : v.asString())
                            .toList();
                }
            } catch (RuntimeException e) {
                throw unknown(e);
            }
            throw unknown(null);
        }

        private static ProblemException unknown(@Nullable Throwable cause) {
            var problem = ProblemException.invalid("cursor", "This is not a cursor of this list.");
            if (cause != null) {
                problem.addSuppressed(cause);
            }
            return problem;
        }
    }
}
