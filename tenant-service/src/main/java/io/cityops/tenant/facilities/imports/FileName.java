package io.cityops.tenant.facilities.imports;

import org.jspecify.annotations.Nullable;

/**
 * What a file is called.
 *
 * @param shown without folders and control characters
 * @param source the same without ending, date and number of the copy, so that the next edition counts as the same source
 */
record FileName(String shown, String source) {

    private static final int LENGTH = 100;

    static FileName of(@Nullable String original) {
        var name = original == null
                ? ""
                : original.replaceAll(".*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        var shown = name.isEmpty() ? "file" : name.substring(Math.max(0, name.length() - LENGTH));
        var bare = shown.replaceAll("\\.\\w{1,8}$", "").replaceAll("(?:[\\s_\\-.()（）]|\\d|copy|副本|[年月日])+$", "");
        return new FileName(shown, bare.isEmpty() ? "file" : bare);
    }
}
