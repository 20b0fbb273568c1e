package io.cityops.search.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody types to find a case: its number, or words of it in Chinese or English, or Chinese as it is read. Pairs
 * of characters find what is spelled a little differently; single characters in their order find what was typed exactly.
 */
record CaseWords(String text) {

    static final List<String> EXACTLY = List.of(
            "description.exact^2", "address.exact^2", "categoryName.exact^3", "unitName.exact", "history.exact");

    private static final List<String> PARTS =
            List.of("description^2", "address^2", "categoryName^3", "unitName", "history");

    /** Of a few words most are wanted; of a whole sentence, which nobody repeats word for word, a part. */
    private static final String ENOUGH = "2<70% 5<40% 8<10%";

    private static final int NUMBER = 100;
    private static final int SHORTEST_NUMBER = 4;
    private static final int BY_SOUND = 3;
    private static final Pattern LETTERS = Pattern.compile("[a-z][a-z' ]*[a-z]");
    private static final Pattern DIGITS = Pattern.compile("\\d{4,}");

    /** Cases that have the words. */
    Map<String, ?> clause() {
        var typed = text.toLowerCase(Locale.ROOT);
        var ways = new ArrayList<>(byNumber(typed));
        ways.add(byParts());
        ways.add(Map.of("multi_match", Map.of("query", text, "type", "phrase", "fields", EXACTLY, "boost", 2)));
        if (LETTERS.matcher(typed).matches()) {
            ways.addAll(bySound(typed.replaceAll("[' ]", "")));
        }
        return anyOf(ways);
    }

    static Map<String, ?> anyOf(List<? extends Map<String, ?>> ways) {
        return Map.of("bool", Map.of("should", ways, "minimum_should_match", 1));
    }

    private static List<Map<String, ?>> byNumber(String number) {
        var ways = new ArrayList<Map<String, ?>>();
        ways.add(Map.of("term", Map.of("number", Map.of("value", number, "boost", NUMBER))));
        if (number.length() >= SHORTEST_NUMBER && number.indexOf(' ') < 0) {
            ways.add(Map.of("prefix", Map.of("number", Map.of("value", number, "boost", NUMBER / 2))));
        }
        if (DIGITS.matcher(number).matches()) {
            var back = new StringBuilder(number).reverse().toString();
            ways.add(Map.of("prefix", Map.of("numberBack", Map.of("value", back, "boost", NUMBER / 2))));
        }
        return ways;
    }

    private Map<String, ?> byParts() {
        var parts = Map.of(
                "multi_match",
                Map.of("query", text, "type", "cross_fields", "fields", PARTS, "minimum_should_match", ENOUGH));
        return Map.of("bool", Map.of("must", parts, "should", Map.of("match", Map.of("description.exact", text))));
    }

    private static List<Map<String, ?>> bySound(String letters) {
        var ways = new ArrayList<Map<String, ?>>();
        Syllables.in(letters).forEach(way -> ways.add(constant(way.clause())));
        ways.add(constant(Map.of("prefix", Map.of("initials", letters))));
        return ways;
    }

    private static Map<String, ?> constant(Map<String, ?> clause) {
        return Map.of("constant_score", Map.of("filter", clause, "boost", BY_SOUND));
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
