package io.cityops.search.ogc;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Opening hours (开放时间) as schema.org writes them, made of OpenStreetMap's notation. It has no rule that takes back another
 * one, so hours that need it, or that are not understood to the end, are not said at all: better none than wrong ones.
 */
final class SchemaHours {

    private static final List<String> ALWAYS = List.of("Mo-Su 00:00-23:59");
    private static final List<String> WEEK = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private static final String DAY = "(?:" + String.join("|", WEEK) + ")";
    private static final String DAYS = DAY + "(?:-" + DAY + ")?";
    private static final String SPAN = "\\d\\d:[0-5]\\d-\\d\\d:[0-5]\\d";
    private static final Pattern RULE =
            Pattern.compile("(?:(%1$s(?:,%1$s)*) )?(?:off|closed|(%2$s(?:,%2$s)*))".formatted(DAYS, SPAN));
    /** On holidays, of which schema.org knows nothing here. */
    private static final Pattern HOLIDAYS = Pattern.compile("(?:PH|SH)(?:,(?:PH|SH))* .*");

    private static final JsonNode NONE = MissingNode.getInstance();

    private SchemaHours() {}

    /** Of a facility; none while it is closed or repaired. */
    static List<String> of(Map<String, JsonNode> facility) {
        if (!facility.getOrDefault("status", NONE).asString("").equals("open")) {
            return List.of();
        }
        return facility.getOrDefault("open24h", NONE).asBoolean(false)
                ? ALWAYS
                : of(facility.getOrDefault("openHours", NONE).asString("").strip());
    }

    static List<String> of(String written) {
        if (written.equals("24/7")) {
            return ALWAYS;
        }
        var hours = new ArrayList<String>();
        var told = new HashSet<String>();
        for (var rule : written.split("; ?")) {
            if (!HOLIDAYS.matcher(rule).matches() && !read(rule, told, hours)) {
                return List.of();
            }
        }
        return hours;
    }

    /** Whether a rule was understood, and is for days that no other is for. */
    private static boolean read(String rule, Set<String> told, List<String> hours) {
        var match = RULE.matcher(rule);
        if (!match.matches()) {
            return false;
        }
        var days = match.group(1) == null ? "Mo-Su" : match.group(1);
        for (var some : days.split(",")) {
            if (!tell(some, told)) {
                return false;
            }
        }
        var spans = match.group(2);
        for (var span : spans == null ? new String[0] : spans.split(",")) {
            var to = closing(span.substring(6));
            if (span.compareTo("24") >= 0 || to == null) {
                return false;
            }
            hours.add(days + " " + span.substring(0, 6) + to);
        }
        return true;
    }

    /** Whether none of the days was told of already. */
    private static boolean tell(String days, Set<String> told) {
        var last = WEEK.indexOf(days.substring(days.length() - 2));
        var day = WEEK.indexOf(days.substring(0, 2));
        while (told.add(WEEK.get(day))) {
            if (day == last) {
                return true;
            }
            day = (day + 1) % WEEK.size();
        }
        return false;
    }

    /** After midnight the next day's time; a day ends with its last minute, as schema.org's readers want it. */
    private static @Nullable String closing(String time) {
        var hour = Integer.parseInt(time.substring(0, 2));
        if (time.equals("24:00")) {
            return "23:59";
        }
        return hour < 24 ? time : hour < 48 ? "%02d%s".formatted(hour - 24, time.substring(2)) : null;
    }
}
