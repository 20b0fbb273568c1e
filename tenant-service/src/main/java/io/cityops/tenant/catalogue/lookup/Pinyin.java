package io.cityops.tenant.catalogue.lookup;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How characters are read, each in every way (多音字): whoever types decides which one is meant. */
final class Pinyin {

    private static final HanyuPinyinOutputFormat PLAIN = new HanyuPinyinOutputFormat();
    private static final ConcurrentMap<Character, List<String>> KNOWN = new ConcurrentHashMap<>();

    static {
        PLAIN.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        PLAIN.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    private Pinyin() {}

    /** Its syllables without tones, {@code ü} written both {@code v} and {@code u}; none for what is not Chinese. */
    static List<String> of(char character) {
        return character < 0x2E80 ? List.of() : KNOWN.computeIfAbsent(character, Pinyin::read);
    }

    private static List<String> read(char character) {
        try {
            var read = PinyinHelper.toHanyuPinyinStringArray(character, PLAIN);
            var syllables = new LinkedHashSet<String>();
            for (var syllable : read == null ? new String[0] : read) {
                syllables.add(syllable);
                syllables.add(syllable.replace('v', 'u'));
            }
            return List.copyOf(new ArrayList<>(syllables));
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
    }
}
