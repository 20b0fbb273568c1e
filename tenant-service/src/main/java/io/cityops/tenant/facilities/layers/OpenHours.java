package io.cityops.tenant.facilities.layers;

import io.cityops.tenant.facilities.hours.OpeningHours;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Opening hours (开放时间): days and times in the notation of OpenStreetMap, and the commonest ways people write them. */
final class OpenHours {

    static final String ALWAYS = "24/7";
    static final int LONGEST = OpeningHours.LONGEST;

    private static final Pattern ALL_DAY = Pattern.compile(
            "(?i)24/7|24h|24hours?|全天|全天候|全日|全天开放|24小[时時](?:开放|開放)?|0?0:00(?::00)?[-~～至]+(?:24:00|23:59)(?::\\d\\d)?");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})[:：](\\d{2})(?::\\d{2})?[-~～—–至到]+(\\d{1,2})[:：](\\d{2})(?::\\d{2})?");
    /** Several on a day; in the notation a semicolon would have the last replace the others. */
    private static final Pattern SPANS = Pattern.compile(SPAN + "(?:[;；,，、/\\s]+" + SPAN + ")*");

    private static final Pattern AROUND = Pattern.compile("\\s*([-~～—–至到:：])\\s*");

    private OpenHours() {}

    static boolean isValid(String text) {
        return OpeningHours.read(text).isPresent();
    }

    /** The notation for what somebody wrote, or null where it says more, or less, than days and times. */
    static @Nullable String read(String cell) {
        var text = cell.strip();
        if (ALL_DAY.matcher(text.replace(" ", "")).matches()) {
            return ALWAYS;
        }
        var dense = AROUND.matcher(text).replaceAll("$1");
        if (!SPANS.matcher(dense).matches()) {
            return isValid(text) ? text : null;
        }
        var hours = SPAN.matcher(dense).results().map(OpenHours::span).collect(Collectors.joining(","));
        return isValid(hours) ? hours : null;
    }

    private static String span(MatchResult said) {
        return "%02d:%s-%02d:%s"
                .formatted(
                        Integer.parseInt(said.group(1)), said.group(2), Integer.parseInt(said.group(3)), said.group(4));
    }
}
