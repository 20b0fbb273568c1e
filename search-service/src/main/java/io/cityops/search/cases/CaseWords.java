package io.cityops.search.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody types to find a case: its number, or words of it in Chinese or English. Pairs of characters find what
 * is spelled a little differently; single characters in their order find what was typed exactly.
 */
record CaseWords(String text) {

    private static final List<String> PARTS =
            List.of("description^2", "address^2", "categoryName^3", "unitName", "history");
    private static final List<String> EXACTLY = List.of(
            "description.exact^2", "address.exact^2", "categoryName.exact^3", "unitName.exact", "history.exact");
    private static final int NUMBER = 100;
    private static final int SHORTEST_NUMBER = 4;

    Map<String, ?> clause() {
        var number = text.toLowerCase(Locale.ROOT);
        var ways = new ArrayList<Map<String, ?>>();
        ways.add(Map.of("term", Map.of("number", Map.of("value", number, "boost", NUMBER))));
        if (number.length() >= SHORTEST_NUMBER && number.indexOf(' ') < 0) {
            ways.add(Map.of("prefix", Map.of("number", Map.of("value", number, "boost", NUMBER / 2))));
        }
        ways.add(Map.of(
                "multi_match",
                Map.of("query", text, "type", "cross_fields", "fields", PARTS, "minimum_should_match", "2<70%")));
        ways.add(Map.of("multi_match", Map.of("query", text, "type", "phrase", "fields", EXACTLY, "boost", 2)));
        return Map.of("bool", Map.of("should", ways, "minimum_should_match", 1));
    }

    /** Marks the words where they were found; everything else in the text is made harmless. */
    static Map<String, ?> highlight() {
        var whole = Map.of("number_of_fragments", 0);
        var pieces = Map.of("number_of_fragments", 2, "fragment_size", 80);
        return Map.of(
                "encoder", "html",
                "pre_tags", List.of("<em>"),
                "post_tags", List.of("</em>"),
                "fields",
                        List.of(
                                Map.of("description", pieces),
                                Map.of("description.exact", pieces),
                                Map.of("address", whole),
                                Map.of("history", pieces)));
    }
}
