package io.cityops.tenant.catalogue.lookup;

import java.util.List;

/**
 * Something that was found, and by what.
 *
 * @param marks the parts of its texts that were typed
 */
public record Found<T>(T what, List<Mark> marks) {

    /**
     * A part of a text.
     *
     * @param field what kind of text it is
     * @param from its first character, counted from 0
     * @param to behind its last character
     */
    public record Mark(String field, String text, int from, int to) {}
}
