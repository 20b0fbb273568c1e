package io.cityops.tenant.organisation.responsibility;

import io.cityops.tenancy.web.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks whether rosters have one unit on duty at a time. */
final class RosterCheck {

    /** Days. */
    private static final int WEEK = 7;

    private final Known known;
    private final List<FieldError> errors = new ArrayList<>();

    private RosterCheck(Known known) {
        this.known = known;
    }

    static List<FieldError> of(List<DutyRoster> rosters, Known known) {
        var check = new RosterCheck(known);
        check.codes("/rosters/", rosters.stream().map(DutyRoster::code).toList());
        for (var at = 0; at < rosters.size(); at++) {
            check.week(rosters.get(at).week(), "/rosters/" + at + "/week/");
            check.days(rosters.get(at).days(), "/rosters/" + at + "/days/");
        }
        return check.errors;
    }

    private void codes(String at, List<String> codes) {
        var seen = new HashSet<String>();
        for (var place = 0; place < codes.size(); place++) {
            if (!seen.add(codes.get(place))) {
                error(at + place + "/code", "another one has this code");
            }
        }
    }

    private void week(List<DutyRoster.Weekly> shifts, String at) {
        var taken = new ArrayList<Hours>();
        for (var place = 0; place < shifts.size(); place++) {
            var shift = shifts.get(place);
            if (shift.days().stream().anyMatch(day -> day < 1 || day > 7)) {
                error(at + place + "/days", "1 for Monday to 7 for Sunday");
            } else if (sound(shift.from(), shift.to(), shift.unit(), at + place)) {
                for (var day : Set.copyOf(shift.days())) {
                    take(taken, Hours.of(shift.from(), shift.to()).later(day - 1), at + place);
                }
            }
        }
    }

    /** The night from Sunday to Monday is at both ends of the week. */
    private void take(List<Hours> taken, Hours hours, String at) {
        if (taken.stream()
                .anyMatch(other ->
                        other.meets(hours) || other.meets(hours.later(-WEEK)) || hours.meets(other.later(-WEEK)))) {
            error(at, "another shift of this roster is on duty then");
        }
        taken.add(hours);
    }

    private void days(List<DutyRoster.Single> shifts, String at) {
        for (var place = 0; place < shifts.size(); place++) {
            var shift = shifts.get(place);
            if (sound(shift.from(), shift.to(), shift.unit(), at + place)) {
                var hours = Hours.of(shift.from(), shift.to());
                var meets = shifts.subList(0, place).stream()
                        .filter(other -> other.date().equals(shift.date()))
                        .filter(other -> Hours.isTime(other.from()) && Hours.isTime(other.to()))
                        .anyMatch(other -> Hours.of(other.from(), other.to()).meets(hours));
                if (meets) {
                    error(at + place, "another shift of this day is on duty then");
                }
            }
        }
    }

    private boolean sound(String from, String to, UUID unit, String at) {
        if (!Hours.isTime(from) || !Hours.isTime(to)) {
            error(at + "/from", "times such as 18:00 and 08:00");
            return false;
        }
        if (!known.unit(unit)) {
            error(at + "/unit", "there is no such unit");
            return false;
        }
        return true;
    }

    private void error(String pointer, String detail) {
        errors.add(new FieldError(pointer, detail));
    }
}
