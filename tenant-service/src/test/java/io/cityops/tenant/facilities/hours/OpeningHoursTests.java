package io.cityops.tenant.facilities.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("dd'T'HH:mm");

    /** 2026 is announced, 2027 is not: the National Day holiday (国庆节) lasts from the 1st to the 7th of October. */
    private static final Holidays HOLIDAYS = day -> day.getYear() == 2026
            ? Optional.of(day.getMonthValue() == 10 && day.getDayOfMonth() <= 7)
            : Optional.empty();

    /** 21 November 2026 is a Saturday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24/7|2026-11-20|1|20T00:00-21T00:00",
                "06:00-22:00|2026-11-20|2|20T06:00-20T22:00 21T06:00-21T22:00",
                "00:00-24:00|2026-11-20|2|20T00:00-22T00:00",
                "08:00-12:00,14:00-18:00|2026-11-20|1|20T08:00-20T12:00 20T14:00-20T18:00",
                "Mo-Fr 08:00-18:00; Sa,Su 09:00-17:00|2026-11-20|2|20T08:00-20T18:00 21T09:00-21T17:00",
                "Fr-Mo 08:00-18:00|2026-11-23|2|23T08:00-23T18:00",
                "Mo-Su 08:00-18:00; Sa off|2026-11-20|2|20T08:00-20T18:00",
                "Sa,Su|2026-11-21|1|21T00:00-22T00:00",
                "off|2026-11-20|2|",
                "closed|2026-11-20|2|",
                "unknown|2026-11-20|1|20T00:00?21T00:00",
                "\"ask the guard\"|2026-11-20|1|20T00:00?21T00:00",
                "Mo-Fr 08:00-12:00 open \"side door\"|2026-11-20|1|20T08:00-20T12:00",
                "Mo-Fr 08:00-12:00, Fr 14:00-18:00|2026-11-20|1|20T08:00-20T12:00 20T14:00-20T18:00",
                "Mo-Su 08:00-18:00; Fr 12:00-13:00 off|2026-11-20|1|20T08:00-20T12:00 20T13:00-20T18:00",
                "Sa[3] 08:00-12:00|2026-11-21|1|21T08:00-21T12:00",
                "Sa[-2] 08:00-12:00|2026-11-21|1|21T08:00-21T12:00",
                "Sa[1,2] 08:00-12:00|2026-11-21|1|",
                "Apr-Sep 06:00-22:00; Oct-Mar 07:00-21:00|2026-11-21|1|21T07:00-21T21:00",
                "Nov Fr[3] 08:00-12:00|2026-11-20|1|20T08:00-20T12:00",
                "Nov Su[-1] 08:00-12:00|2026-11-22|1|",
                "Nov 20-21 08:00-12:00|2026-11-19|4|20T08:00-20T12:00 21T08:00-21T12:00",
                "08:00-12:00; Nov 21 off|2026-11-20|2|20T08:00-20T12:00",
                "2026 08:00-12:00|2026-12-31|2|31T08:00-31T12:00",
                "week 47 08:00-12:00|2026-11-22|2|22T08:00-22T12:00",
            })
    void saysWhenAPlaceIsOpen(String text, LocalDate first, int days, String expected) {
        assertThat(open(text, first, days)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18:00-02:00|2026-11-20|2|20T00:00-20T02:00 20T18:00-21T02:00 21T18:00-22T00:00",
                "18:00-26:00|2026-11-20|1|20T00:00-20T02:00 20T18:00-21T00:00",
                "Fr 22:00-02:00; Sa 10:00-12:00|2026-11-20|2|20T22:00-21T02:00 21T10:00-21T12:00",
                "Fr 22:00-02:00; Sa off|2026-11-20|2|20T22:00-21T02:00",
                "Fr 22:00-02:00; Sa 00:00-01:00 off|2026-11-20|2|20T22:00-21T00:00 21T01:00-21T02:00",
                "24/7; 23:00-07:00 off|2026-11-20|2|20T07:00-20T23:00 21T07:00-21T23:00",
                "22:00-02:00; Dec 31 20:00-04:00|2026-12-31|2|31T00:00-31T02:00 31T20:00-01T04:00 01T22:00-02T00:00",
            })
    void aNightBelongsToTheDayOnWhichItBegins(String text, LocalDate first, int days, String expected) {
        assertThat(open(text, first, days)).isEqualTo(expected);
    }

    @Test
    void fallsBackOnWhatIsSaidOfTheRest() {
        assertThat(open("Mo-Fr 08:00-12:00 || \"ring\"", LocalDate.of(2026, 11, 20), 1))
                .isEqualTo("20T00:00?20T08:00 20T08:00-20T12:00 20T12:00?21T00:00");
        assertThat(open("Sa off || 08:00-12:00", LocalDate.of(2026, 11, 21), 1)).isEqualTo("21T08:00-21T12:00");
    }

    /** 30 September 2026 is a Wednesday, the 1st and 2nd of October are Thursday and Friday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 08:00-18:00; PH off|2026-09-30|2|30T08:00-30T18:00",
                "PH,Sa,Su 09:00-17:00|2026-09-30|2|01T09:00-01T17:00",
                "Mo-Fr,PH 09:00-17:00|2026-10-03|1|03T09:00-03T17:00",
                "PH Mo-Fr 09:00-17:00|2026-10-02|2|02T09:00-02T17:00",
                "Mo-Fr 08:00-18:00|2026-10-01|1|01T08:00-01T18:00",
                "Mo-Su 18:00-02:00; PH off|2026-09-30|2|30T00:00-30T02:00 30T18:00-01T02:00",
                "PH -1 day 18:00-20:00|2026-09-30|1|30T18:00-30T20:00",
                "Mo-Fr 08:00-18:00; SH off|2026-09-30|1|30T08:00?30T18:00",
            })
    void knowsTheHolidaysOfTheTenant(String text, LocalDate first, int days, String expected) {
        assertThat(open(text, first, days)).isEqualTo(expected);
    }

    /** 1 October 2027 is a Friday, the 2nd a Saturday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mo-Fr 08:00-18:00; PH off|2027-10-01|2|01T08:00?01T18:00",
                "PH,Mo-Fr 08:00-18:00|2027-10-01|2|01T08:00-01T18:00 02T08:00?02T18:00",
                "08:00-18:00; PH 10:00-16:00|2027-10-01|1|01T08:00?01T10:00 01T10:00-01T16:00 01T16:00?01T18:00",
                "24/7|2027-10-01|1|01T00:00-02T00:00",
            })
    void doesNotGuessHolidaysThatAreNotAnnounced(String text, LocalDate first, int days, String expected) {
        assertThat(open(text, first, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sunrise-sunset|2026-11-20|1|20T00:00?21T00:00",
                "08:00-sunset|2026-11-20|1|20T08:00?21T00:00",
                "(sunrise+01:00)-20:00|2026-11-20|1|20T01:00?20T20:00",
                "10:00+|2026-11-20|1|20T00:00?20T05:00 20T10:00?21T00:00",
                "10:00-14:00+|2026-11-20|1|20T00:00?20T05:00 20T10:00-20T14:00 20T14:00?21T00:00",
                "08:00-18:00; easter off|2026-11-20|1|20T08:00?20T18:00",
            })
    void saysWhatItDoesNotKnow(String text, LocalDate first, int days, String expected) {
        assertThat(open(text, first, days)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Feb 29 08:00-12:00|2028-02-28|3|29T08:00-29T12:00",
                "Feb 29 08:00-12:00|2026-02-27|4|",
                "Feb 29-Mar 02 08:00-12:00|2026-02-27|4|01T08:00-01T12:00 02T08:00-02T12:00",
                "Feb 08:00-12:00|2028-02-29|2|29T08:00-29T12:00",
                "Dec 24-Jan 02 08:00-12:00|2027-01-02|2|02T08:00-02T12:00",
                "2026 Dec 31-2027 Jan 01 08:00-12:00|2026-12-30|4|31T08:00-31T12:00 01T08:00-01T12:00",
                "Sep-Apr 08:00-12:00|2026-04-30|2|30T08:00-30T12:00",
            })
    void knowsLeapDaysAndTheTurnOfTheYear(String text, LocalDate first, int days, String expected) {
        assertThat(open(text, first, days)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void lastsAsLongAsTheClocksHaveItWhereTheyAreChanged() {
        assertThat(lengths("22:00-06:00", LocalDate.of(2026, 3, 28), BERLIN)).containsExactly(7L, 8L);
        assertThat(lengths("22:00-06:00", LocalDate.of(2026, 10, 24), BERLIN)).containsExactly(9L, 8L);
        assertThat(lengths("22:00-06:00", LocalDate.of(2026, 3, 28), SHANGHAI)).containsExactly(8L, 8L);
        assertThat(spans("02:00-03:00", LocalDate.of(2026, 3, 29), 1, BERLIN)).isEmpty();
        assertThat(spans("24/7", LocalDate.of(2026, 3, 29), 1, BERLIN))
                .singleElement()
                .satisfies(day ->
                        assertThat(Duration.between(day.from(), day.to())).hasHours(23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "白天",
                "manchmal",
                "25:00-26:00",
                "10:00",
                "Mo-Xx 10:00-12:00",
                "Mo 10:00-12:00 Tu",
                "Mo[7] 10:00-12:00",
                "Feb 30 off",
                "20261001-20261007 08:00-12:00",
                "2026202630 Feb 29",
                "2147483647 Jan 01 08:00-12:00",
                "2026 Dec 31 +999999999 days",
                "Jan 01-20261231 Dec 31 off",
                "PH +400 days off",
                "Mo +400 days 08:00-12:00",
                "10:00-12:00;;;;[",
                "\"no end"
            })
    void isNoText(String text) {
        assertThat(OpeningHours.read(text)).isEmpty();
    }

    @Test
    void refusesWhatNobodyWouldWrite() {
        assertThat(OpeningHours.read("08:00-12:00,".repeat(21) + "08:00")).isEmpty();
        assertThat(OpeningHours.read("PH off; PH +1 day off; PH +2 days off; PH +3 days off; PH +4 days off"))
                .isEmpty();
        assertThat(OpeningHours.read("(".repeat(255))).isEmpty();
    }

    private static List<Long> lengths(String text, LocalDate first, ZoneId zone) {
        return spans(text, first, 3, zone).stream()
                .filter(span -> !span.from().atZone(zone).toLocalDate().isEqual(first.plusDays(2)))
                .filter(span -> span.from().atZone(zone).getHour() == 22)
                .map(span -> Duration.between(span.from(), span.to()).toHours())
                .toList();
    }

    private static List<Span> spans(String text, LocalDate first, int days, ZoneId zone) {
        return OpeningHours.read(text).orElseThrow().between(first, first.plusDays(days), zone, HOLIDAYS);
    }

    private static String open(String text, LocalDate first, int days) {
        return spans(text, first, days, SHANGHAI).stream()
                .map(span -> CLOCK.format(span.from().atZone(SHANGHAI))
                        + (span.state() == Span.State.OPEN ? "-" : "?")
                        + CLOCK.format(span.to().atZone(SHANGHAI)))
                .collect(Collectors.joining(" "));
    }
}
