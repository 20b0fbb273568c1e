package io.cityops.cases.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The arguments of a request, each read once and refused by its name. */
final class Arguments {

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute\\[([^\\]]{1,40})](?:\\[])?");

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    private final HttpServletRequest request;

    Arguments(HttpServletRequest request) {
        this.request = request;
    }

    @Nullable
    String text(String name, int longest) {
        var given = request.getParameter(name);
        if (given == null || given.isBlank()) {
            return null;
        }
        var text = given.strip();
        if (text.length() > longest) {
            throw new GeoReportProblem(400, "%s has at most %d characters".formatted(name, longest));
        }
        if (text.indexOf('\0') >= 0) {
            throw new GeoReportProblem(400, name + " holds a character that is none");
        }
        return text;
    }

    /** Values separated by commas; none where the argument is absent. */
    List<String> list(String name, int longest) {
        var given = text(name, longest);
        return given == null
                ? List.of()
                : Arrays.stream(given.split(",", -1))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    @Nullable
    Double degrees(String name, double most) {
        var given = text(name, 40);
        if (given == null) {
            return null;
        }
        try {
            var degrees = Double.parseDouble(given);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new GeoReportProblem(400, "%s is a number between -%s and %s".formatted(name, most, most));
    }

    int number(String name, int usual, int most) {
        var given = Objects.requireNonNullElse(text(name, 10), Integer.toString(usual));
        try {
            var number = Integer.parseInt(given);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new GeoReportProblem(400, "%s is a number between 1 and %d".formatted(name, most));
    }

    @Nullable
    Instant time(String name) {
        var given = text(name, 40);
        if (given == null) {
            return null;
        }
        try {
            var time = OffsetDateTime.parse(given.replace(' ', '+'));
            if (time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new GeoReportProblem(
                400, "%s is a time such as 2010-05-24T00:00:00Z, from %d to %d".formatted(name, FIRST_YEAR, LAST_YEAR));
    }

    /** The attributes that were sent, by their codes. */
    List<String> attributes() {
        var codes = new ArrayList<String>();
        request.getParameterNames().asIterator().forEachRemaining(name -> {
            var matcher = ATTRIBUTE.matcher(name);
            if (matcher.matches()) {
                codes.add(matcher.group(1));
            }
        });
        return codes;
    }

    @Nullable
    String attribute(String code) {
        var one = text("attribute[" + code + "]", 200);
        return one == null ? text("attribute[" + code + "][]", 200) : one;
    }
}
