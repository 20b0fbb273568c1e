package io.cityops.search.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese is read (拼音), without tones. Two characters side by side are one sound in each way they may be read
 * (多音字), so that what is typed finds them whichever way is right here; three in a row are two such sounds.
 */
public final class Sounds {

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fa5]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fa5';
    private static final int READINGS = 3;
    private static final ConcurrentMap<Character, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Sounds() {}

    /** Every sound in the texts, once. */
    public static List<String> of(Collection<String> texts) {
        var sounds = new LinkedHashSet<String>();
        texts.stream().flatMap(Sounds::runs).forEach(run -> pairs(run).forEach(sounds::addAll));
        return List.copyOf(sounds);
    }

    /** For each two neighbours in a run of Chinese, how they may be read. */
    public static List<List<String>> pairs(String run) {
        return IntStream.range(0, run.length() - 1)
                .mapToObj(at -> readings(run.charAt(at)).stream()
                        .flatMap(one -> readings(run.charAt(at + 1)).stream().map(other -> pair(one, other)))
                        .toList())
                .toList();
    }

    public static String pair(String syllable, String next) {
        return syllable + " " + next;
    }

    /** With which letters the characters of the names begin, from each character on but the last: 窨井盖 is yjg and jg. */
    public static List<String> initials(Collection<String> names) {
        var initials = new LinkedHashSet<String>();
        names.stream().flatMap(Sounds::runs).forEach(run -> {
            var letters = run.chars()
                    .mapToObj(character -> readings((char) character).stream()
                            .findFirst()
                            .map(syllable -> syllable.substring(0, 1))
                            .orElse(""))
                    .collect(Collectors.joining());
            IntStream.range(0, letters.length() - 1).forEach(from -> initials.add(letters.substring(from)));
        });
        return List.copyOf(initials);
    }

    /** Every syllable that a character may be read as. */
    public static Set<String> syllables() {
        return Syllables.ALL;
    }

    private static Stream<String> runs(@Nullable String text) {
        return text == null ? Stream.empty() : CHINESE.matcher(text).results().map(run -> run.group());
    }

    private static List<String> readings(char character) {
        return Objects.requireNonNull(KNOWN.computeIfAbsent(character, Sounds::read));
    }

    private static List<String> read(char character) {
        var read = PinyinHelper.toHanyuPinyinStringArray(character);
        var syllables = new ArrayList<String>();
        for (var syllable : read == null ? new String[0] : read) {
            var plain = NO_LETTER.matcher(syllable).replaceAll("");
            if (!syllables.contains(plain) && syllables.size() < READINGS) {
                syllables.add(plain);
            }
        }
        return List.copyOf(syllables);
    }

    /** Read when somebody first types letters. */
    private static final class Syllables {

        private static final Set<String> ALL = IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(character -> PinyinHelper.toHanyuPinyinStringArray((char) character))
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(syllable -> NO_LETTER.matcher(syllable).replaceAll(""))
                .filter(syllable -> syllable.matches(".*[aeiou].*"))
                .collect(Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), Set::copyOf));
    }
}
