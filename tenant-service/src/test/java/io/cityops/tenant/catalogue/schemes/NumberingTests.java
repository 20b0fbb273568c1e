package io.cityops.tenant.catalogue.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumberingTests {

    @ParameterizedTest
    @CsvSource({
        "CJT_214_2007,PART,21,2101–2199,2101",
        "CJT_214_2007,MATTER,21,2101–2199,2101",
        "GBT_30428_2_2013,PART,01,0158–0199,0199",
        "GBT_30428_2_2013,MATTER,04,0411–0499,0499",
        "GBT_47678_5_2026,PART,05,05080–05999,05999",
        "GBT_47678_5_2026,MATTER,10,10080–10999,10999"
    })
    void leavesRoomAsEachStandardAllows(Scheme scheme, Kind kind, String major, String range, String first) {
        var room = scheme.room(kind, major).orElseThrow();
        assertThat(room.range()).isEqualTo(range);
        assertThat(room.next(List.of())).contains(first);
    }

    @ParameterizedTest
    @CsvSource({
        "CJT_214_2007,PART,01",
        "GBT_30428_2_2013,PART,06",
        "GBT_47678_5_2026,PART,06",
        "GBT_47678_5_2026,MATTER,11"
    })
    void leavesNoneInOtherClasses(Scheme scheme, Kind kind, String major) {
        assertThat(scheme.room(kind, major)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void neverMeetsTheStandardsOwnNumbers(Scheme scheme) {
        assertThat(Shipped.of(scheme))
                .filteredOn(entry -> !entry.example())
                .noneMatch(entry -> scheme.room(entry.kind(), entry.major().code())
                        .filter(room -> room.has(entry.code()))
                        .isPresent());
    }

    @Test
    void goesDownwardsAndUsesNoNumberTwice() {
        var room = Scheme.GBT_30428_2_2013.room(Kind.MATTER, "04").orElseThrow();
        assertThat(room.next(List.of("0499", "0498", "0405"))).contains("0497");
        assertThat(room.next(List.of("0498"))).contains("0499");
    }

    @Test
    void isFullWhenAllNumbersWereUsed() {
        var room = Scheme.CJT_214_2007.room(Kind.PART, "21").orElseThrow();
        var used = new ArrayList<>(
                IntStream.rangeClosed(1, 98).mapToObj("21%02d"::formatted).toList());
        assertThat(room.next(used)).contains("2199");
        used.add("2199");
        assertThat(room.next(used)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "06999,true",
        "06080,true",
        "06079,false",
        "0699,false",
        "069999,false",
        "07999,false",
        "06０９９,false",
        "06-80,false"
    })
    void knowsItsNumbers(String code, boolean has) {
        assertThat(Scheme.GBT_47678_5_2026.room(Kind.MATTER, "06").orElseThrow().has(code))
                .isEqualTo(has);
    }
}
