package io.cityops.tenant.catalogue.lookup;

/** How near what was found is to what was typed, the nearest first. */
enum Closeness {
    /** All of the text, character by character. */
    EXACT,

    /** The beginning of the text, character by character. */
    PREFIX,

    /** The beginning of the text by its sound: pinyin or initials. */
    SOUND,

    /** Somewhere in the text, character by character. */
    INSIDE,

    /** Somewhere in the text by its sound. */
    SOUND_INSIDE,

    /** Here and there in the text, in the order in which it was typed. */
    SCATTERED;

    static Closeness of(boolean atStart, boolean whole, boolean byCharacters) {
        if (!byCharacters) {
            return atStart ? SOUND : SOUND_INSIDE;
        }
        return atStart ? whole ? EXACT : PREFIX : INSIDE;
    }
}
