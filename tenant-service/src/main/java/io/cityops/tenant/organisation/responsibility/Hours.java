package io.cityops.tenant.organisation.responsibility;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a day, in minutes after midnight; they end on the next day where the end is not later than the beginning.
 *
 * @param to beyond the end of the day where they go over midnight
 */
record Hours(int from, int to) {

    static final int DAY = 24 * 60;
    private static final Pattern TIME = Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d");

    static boolean isTime(@Nullable String text) {
        return text != null && TIME.matcher(text).matches();
    }

    static Hours of(String from, String to) {
        int begin = minutes(from);
        int end = minutes(to);
        return new Hours(begin, end <= begin ? end + DAY : end);
    }

    /** The same hours so many days later. */
    Hours later(int days) {
        return new Hours(from + days * DAY, to + days * DAY);
    }

    boolean meets(Hours other) {
        return from < other.to && other.from < to;
    }

    /** Whether both hold at some time of every day. */
    boolean meetsDaily(Hours other) {
        return meets(other) || meets(other.later(1)) || later(1).meets(other);
    }

    private static int minutes(String time) {
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }
}
