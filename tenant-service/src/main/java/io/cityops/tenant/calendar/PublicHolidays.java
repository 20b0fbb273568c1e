package io.cityops.tenant.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The days that people have off together (节假日): those of the State Council's yearly arrangement, weekends between them
 * among them, and the tenant's own, which overrule it. A weekend day worked in return (调休) is none, and neither is an
 * ordinary weekend.
 */
public final class PublicHolidays {

    private static final Map<Integer, Map<LocalDate, Boolean>> ANNOUNCED = new ConcurrentHashMap<>();

    private final Map<LocalDate, Boolean> own;
    private final boolean statutory;

    /**
     * @param own days that the tenant has settled itself, and whether they are worked
     * @param statutory whether the arrangement of the State Council holds there
     */
    PublicHolidays(WorkingCalendar own, boolean statutory) {
        this.own = own.days().stream()
                .collect(Collectors.toMap(
                        WorkingCalendar.Day::date, WorkingCalendar.Day::working, (one, other) -> other));
        this.statutory = statutory;
    }

    /** Whether the day is one; nothing while its year has not been announced. */
    public Optional<Boolean> on(LocalDate day) {
        var settled = own.get(day);
        if (settled != null) {
            return Optional.of(!settled);
        }
        var year = statutory
                ? ANNOUNCED.computeIfAbsent(day.getYear(), PublicHolidays::read)
                : Map.<LocalDate, Boolean>of();
        return year.isEmpty() ? Optional.empty() : Optional.of(year.getOrDefault(day, false));
    }

    /** The library searches its whole text for each day, so each year is read out of it once. */
    private static Map<LocalDate, Boolean> read(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .flatMap(
                        day -> Optional.ofNullable(LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth()))
                                .map(special -> Map.entry(day, !special.isWork()))
                                .stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
