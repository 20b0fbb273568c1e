package io.cityops.cases.clocks;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.Optional;

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
        return new Announced();
    }

    /** Every announced year has its National Day. */
    final class Announced implements Holidays {

        @Override
        public boolean know(int year) {
            return LegalHoliday.fromYmd(year, 10, 1) != null;
        }

        @Override
        public Optional<SpecialDay> on(LocalDate day) {
            return Optional.ofNullable(LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
                    .map(found -> new SpecialDay(found.isWork(), found.getName()));
        }
    }
}
