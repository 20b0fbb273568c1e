package io.cityops.search.cases;

import io.cityops.search.index.Sounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked where no case has the words as they were typed: cases whose words sound the same, or lack one character
 * of them, or have another in its place. Every word has to be there in one of these ways; of a sentence, which others put in
 * other words, any pair of characters.
 */
record AlikeWords(String text) {

    private static final Pattern WORDS = Pattern.compile("[\\u4e00-\\u9fa5]+|[\\p{L}\\p{N}&&[^\\u4e00-\\u9fa5]]+");
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 8;
    private static final int SHORTEST_TO_LACK_ONE = 3;
    private static final int SENTENCE = 6;

    Map<String, ?> clause() {
        var words = WORDS.matcher(text)
                .results()
                .map(MatchResult::group)
                .limit(MOST_WORDS)
                .map(word -> CaseWords.anyOf(
                        word.charAt(0) >= '\u4e00' && word.charAt(0) <= '\u9fa5' ? chinese(word) : latin(word)))
                .toList();
        return words.isEmpty() ? Map.of("match_none", Map.of()) : Map.of("bool", Map.of("must", words));
    }

    private static List<Map<String, ?>> chinese(String word) {
        var ways = new ArrayList<Map<String, ?>>();
        if (word.length() >= SENTENCE) {
            ways.add(Map.of("match", Map.of("description", word)));
        }
        if (word.length() > LONGEST) {
            return ways;
        }
        if (word.length() > 1) {
            var sounds = Sounds.pairs(word).stream()
                    .map(readings -> Map.of("terms", Map.of("sound", readings)))
                    .toList();
            ways.add(Map.of("constant_score", Map.of("filter", Map.of("bool", Map.of("filter", sounds)), "boost", 2)));
        }
        Stream.concat(Stream.of(word), lackingOne(word)).forEach(near -> ways.add(loosely(near)));
        return ways;
    }

    private static Stream<String> lackingOne(String word) {
        return word.length() < SHORTEST_TO_LACK_ONE
                ? Stream.empty()
                : IntStream.range(0, word.length()).mapToObj(at -> word.substring(0, at) + word.substring(at + 1));
    }

    /** In this order, with one more character somewhere between. */
    private static Map<String, ?> loosely(String word) {
        return Map.of("multi_match", Map.of("query", word, "type", "phrase", "slop", 1, "fields", CaseWords.EXACTLY));
    }

    private static List<Map<String, ?>> latin(String word) {
        var like = Map.of("query", word, "fields", CaseWords.EXACTLY, "fuzziness", "AUTO", "prefix_length", 1);
        var number = Map.of(
                "value",
                word.toLowerCase(Locale.ROOT),
                "fuzziness",
                "AUTO:6,12",
                "prefix_length",
                2,
                "max_expansions",
                20);
        return List.of(Map.of("multi_match", like), Map.of("fuzzy", Map.of("number", number)));
    }
}
