package io.cityops.tenant.facilities.live;

import io.cityops.tenancy.web.FieldError;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sends of a place, as it comes.
 *
 * @param place the operator's id of it
 * @param free free spaces (剩余泊位数)
 * @param total all spaces in use at the moment (总泊位数)
 * @param state open unless it says closed, full or unknown
 * @param observedAt when it was so
 */
record Update(
        @Nullable String place,
        @Nullable Integer free,
        @Nullable Integer total,
        @Nullable String state,
        @Nullable String observedAt) {

    static final int MOST_SPACES = 1_000_000;
    static final Duration AHEAD = Duration.ofMinutes(1);
    static final Duration OLDEST = Duration.ofHours(24);
    private static final int LONGEST = 200;
    private static final List<String> STATES = List.of("open", "closed", "full", "unknown");

    /** What it says, or nothing where it makes no sense; then everything that is wrong is named. */
    Optional<Observation> read(Instant now, List<FieldError> errors) {
        var found = new ArrayList<FieldError>();
        if (place == null || place.isBlank() || place.length() > LONGEST || place.indexOf('\0') >= 0) {
            found.add(new FieldError("/place", "the id of a place, of 1 to " + LONGEST + " characters"));
        }
        checkNumbers(found);
        var at = time(now, found);
        if (!found.isEmpty() || at == null || place == null) {
            errors.addAll(found);
            return Optional.empty();
        }
        return Optional.of(new Observation(place, saidState(), saidFree(), total, at));
    }

    private void checkNumbers(List<FieldError> errors) {
        if (!STATES.contains(said())) {
            errors.add(new FieldError("/state", "one of: " + String.join(", ", STATES)));
        }
        if (total != null && (total < 0 || total > MOST_SPACES)) {
            errors.add(new FieldError("/total", "a number between 0 and " + MOST_SPACES));
        }
        if (free == null) {
            if (said().equals("open")) {
                errors.add(new FieldError("/free", "is needed where the place is open"));
            }
        } else if (free < 0 || free > MOST_SPACES) {
            errors.add(new FieldError("/free", "a number between 0 and " + MOST_SPACES));
        } else if (total != null && free > total) {
            errors.add(new FieldError("/free", "at most as many as there are: " + total));
        } else if (said().equals("full") && free > 0) {
            errors.add(new FieldError("/free", "0 where the place is full"));
        }
    }

    private @Nullable Instant time(Instant now, List<FieldError> errors) {
        try {
            var at = OffsetDateTime.parse(observedAt == null ? "" : observedAt).toInstant();
            if (at.isAfter(now.plus(AHEAD))) {
                errors.add(new FieldError("/observedAt", "at most a minute ahead of our clock, " + now));
            } else if (at.isBefore(now.minus(OLDEST))) {
                errors.add(new FieldError("/observedAt", "at most a day ago"));
            }
            return at;
        } catch (DateTimeException e) {
            errors.add(new FieldError("/observedAt", "a time with its zone, as 2026-11-24T08:30:00+08:00"));
            return null;
        }
    }

    private String said() {
        return state == null ? "open" : state;
    }

    private State saidState() {
        return said().equals("full") ? State.OPEN : State.of(said());
    }

    /** How many are free where nobody is let in is nothing that anybody could use. */
    private @Nullable Integer saidFree() {
        return switch (said()) {
            case "full" -> Integer.valueOf(0);
            case "open" -> free;
            default -> null;
        };
    }
}
