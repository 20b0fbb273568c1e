package io.cityops.tenant.catalogue.schemes;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The numbers of a class that are a city's own.
 *
 * @param digits how many digits a minor has
 * @param downward whether they are used from the highest down
 */
public record Room(String major, int digits, int lowest, int highest, boolean downward) {

    /** The next number to use. One that was ever used is not free, also when its entry was retired. */
    public Optional<String> next(Collection<String> used) {
        var taken = Set.copyOf(used);
        return IntStream.rangeClosed(0, highest - lowest)
                .map(step -> downward ? highest - step : lowest + step)
                .mapToObj(this::code)
                .filter(code -> !taken.contains(code))
                .findFirst();
    }

    /** Whether a code is one of these. */
    public boolean has(String code) {
        var wellFormed = code.length() == major.length() + digits
                && code.startsWith(major)
                && code.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        if (!wellFormed) {
            return false;
        }
        var minor = Integer.parseInt(code.substring(major.length()));
        return minor >= lowest && minor <= highest;
    }

    /** The first and the last code of it, as {@code 01080–01999}. */
    public String range() {
        return code(lowest) + "–" + code(highest);
    }

    private String code(int minor) {
        var number = Integer.toString(minor);
        return major + "0".repeat(digits - number.length()) + number;
    }
}
