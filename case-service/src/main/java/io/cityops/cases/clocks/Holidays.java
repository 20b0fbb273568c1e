package io.cityops.cases.clocks;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The statutory holidays (法定节假日) and the weekend days worked in return (调休), year by year as they are announced. */
public interface Holidays {

    /** Whether the arrangement of that year has been announced and is known. */
    boolean know(int year);

    /** What is special about the day, if anything is. */
    Optional<SpecialDay> on(LocalDate day);

    /**
     * A day that does not follow the week.
     *
     * @param working whether it is worked
     * @param name the holiday it is, or makes up for
     */
    record SpecialDay(boolean working, String name) {}

    /** The arrangements of the State Council as the calendar library carries them. */
    static Holidays announced() {
        return Announced.ALL;
    }

    /** No day is special to those who never rest. */
    static Holidays none() {
        return None.NONE;
    }

    /** No holidays, in any year. */
    enum None implements Holidays {
        NONE;

        @Override
        public boolean know(int year) {
            return true;
        }

        @Override
        public Optional<SpecialDay> on(LocalDate day) {
            return Optional.empty();
        }
    }

    /** The library searches its whole text for each day, so each year is read out of it once. */
    final class Announced implements Holidays {

        private static final Announced ALL = new Announced();

        private final Map<Integer, Map<LocalDate, SpecialDay>> years = new ConcurrentHashMap<>();

        @Override
        public boolean know(int year) {
            return !of(year).isEmpty();
        }

        @Override
        public Optional<SpecialDay> on(LocalDate day) {
            return Optional.ofNullable(of(day.getYear()).get(day));
        }

        private Map<LocalDate, SpecialDay> of(int year) {
            return years.computeIfAbsent(year, Announced::read);
        }

        private static Map<LocalDate, SpecialDay> read(int year) {
            var special = new HashMap<LocalDate, SpecialDay>();
            LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).forEach(day -> {
                var found = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
                if (found != null) {
                    special.put(day, new SpecialDay(found.isWork(), found.getName()));
                }
            });
            return Map.copyOf(special);
        }
    }
}
