package io.cityops.gateway.address;

import java.util.Locale;
import java.util.Set;

/**
 * The one spelling a path may have. What two servers could read differently (dots, doubled or encoded slashes, path parameters,
 * control characters) is refused, not repaired.
 */
public final class PathForm {

    private static final Set<String> REFUSED_ESCAPES = Set.of("2e", "2f", "5c", "3b", "25", "7f");
    private static final String PLAIN = "-._~!$&'()*+,=:@/%";
    private static final String QUERY = PLAIN + "?;";

    private PathForm() {}

    /** Whether the path (without its query) is spelled the one way it may be. */
    public static boolean isPlain(String path) {
        if (path.isEmpty() || path.charAt(0) != '/') {
            return false;
        }
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            if (!isAllowed(c, PLAIN) || c == '%' && !isHarmlessEscape(path, i) || c == '/' && isTrick(path, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a query string needs no second look; what fails here takes the full chain, which knows more. */
    public static boolean isPlainQuery(String query) {
        for (var i = 0; i < query.length(); i++) {
            if (!isAllowed(query.charAt(i), QUERY)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAllowed(char c, String marks) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || marks.indexOf(c) >= 0;
    }

    private static boolean isTrick(String path, int slash) {
        return path.startsWith("//", slash)
                || path.startsWith("/./", slash)
                || path.startsWith("/../", slash)
                || path.startsWith("/.", slash) && slash + 2 == path.length()
                || path.startsWith("/..", slash) && slash + 3 == path.length();
    }

    private static boolean isHarmlessEscape(String path, int percent) {
        if (percent + 2 >= path.length()) {
            return false;
        }
        var high = Character.digit(path.charAt(percent + 1), 16);
        var low = Character.digit(path.charAt(percent + 2), 16);
        var escape = path.substring(percent + 1, percent + 3).toLowerCase(Locale.ROOT);
        return high >= 2 && low >= 0 && !REFUSED_ESCAPES.contains(escape);
    }
}
