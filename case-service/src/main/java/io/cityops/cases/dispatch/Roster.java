package io.cityops.cases.dispatch;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which unit is on duty when (值班表). */
record Roster(String code, String name, List<Weekly> week, List<Single> days) {

    Roster {
        week = List.copyOf(week);
        days = List.copyOf(days);
    }

    record Weekly(
            List<Integer> days,
            LocalTime from,
            LocalTime to,
            UUID unit,
            @Nullable String crew) {}

    record Single(
            LocalDate date,
            LocalTime from,
            LocalTime to,
            UUID unit,
            @Nullable String crew) {}

    /** A shift of one day; it ends on the next one where its end is not later than its beginning. */
    record Shift(
            LocalDateTime from,
            LocalDateTime to,
            UUID unit,
            @Nullable String crew) {

        private static Shift of(LocalDate day, LocalTime from, LocalTime to, UUID unit, @Nullable String crew) {
            var last = to.isAfter(from) ? day : day.plusDays(1);
            return new Shift(day.atTime(from), last.atTime(to), unit, crew);
        }

        private boolean covers(LocalDateTime at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** Who is on duty; where a night meets the single day after it, whoever came last. */
    Optional<Shift> onDuty(LocalDateTime at) {
        var today = at.toLocalDate();
        return Stream.of(today.minusDays(1), today)
                .flatMap(this::shifts)
                .filter(shift -> shift.covers(at))
                .max(Comparator.comparing(Shift::from));
    }

    /** The shifts that begin on a day: its own, or else those of the week. */
    private Stream<Shift> shifts(LocalDate day) {
        var own = days.stream().filter(single -> single.date().equals(day)).toList();
        return own.isEmpty()
                ? week.stream()
                        .filter(weekly ->
                                weekly.days().contains(day.getDayOfWeek().getValue()))
                        .map(weekly -> Shift.of(day, weekly.from(), weekly.to(), weekly.unit(), weekly.crew()))
                : own.stream().map(single -> Shift.of(day, single.from(), single.to(), single.unit(), single.crew()));
    }
}
