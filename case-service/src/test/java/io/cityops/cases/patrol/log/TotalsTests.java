package io.cityops.cases.patrol.log;

import static io.cityops.cases.patrol.log.Counted.Kind.CATEGORY;
import static io.cityops.cases.patrol.log.Counted.Kind.GRID;
import static io.cityops.cases.patrol.log.Counted.Kind.PERSON;
import static io.cityops.cases.patrol.log.Review.ARCHIVED;
import static io.cityops.cases.patrol.log.Review.TAKEN_UP;
import static io.cityops.cases.patrol.log.Review.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.lifecycle.Stage;
import io.cityops.cases.patrol.log.Totals.Sum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TotalsTests {

    @Test
    void addUpWhatBecameOfTheReports() {
        var totals = Totals.of(List.of(
                new Counted(PERSON, "b", "乙", WAITING, 2),
                new Counted(PERSON, "a", "甲", ARCHIVED, 1),
                new Counted(PERSON, "a", "甲", TAKEN_UP, 1),
                new Counted(PERSON, "a", "甲", WAITING, 3),
                new Counted(GRID, null, null, WAITING, 5),
                new Counted(GRID, "1", "东门网格", TAKEN_UP, 1),
                new Counted(GRID, "1", "东门网格", ARCHIVED, 1),
                new Counted(CATEGORY, "s matter 1", "垃圾", WAITING, 7)));

        assertThat(totals.all()).isEqualTo(new Sum(null, null, 7, 5, 1, 1));
        assertThat(totals.byPerson()).containsExactly(new Sum("a", "甲", 5, 3, 1, 1), new Sum("b", "乙", 2, 2, 0, 0));
        assertThat(totals.byGrid()).containsExactly(new Sum(null, null, 5, 5, 0, 0), new Sum("1", "东门网格", 2, 0, 1, 1));
        assertThat(totals.byCategory()).extracting(Sum::reports).containsExactly(7L);
    }

    @Test
    void areNothingOfNothing() {
        assertThat(Totals.of(List.of()))
                .isEqualTo(new Totals(new Sum(null, null, 0, 0, 0, 0), List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_HANDLED, false, WAITING",
        "CLOSED, false, ARCHIVED",
        "VISITED, false, ARCHIVED",
        "CLOSED, true, TAKEN_UP",
        "REPORTED, false, TAKEN_UP",
        "HANDLING, true, TAKEN_UP",
        "NOT_ACCEPTED, false, TAKEN_UP",
        "MERGED, false, TAKEN_UP"
    })
    void countAReportByWhereItsCaseStands(Stage stage, boolean filed, Review review) {
        assertThat(Review.of(stage, filed)).isEqualTo(review);
    }

    @ParameterizedTest
    @EnumSource(Counted.Kind.class)
    void knowWhatTheDatabaseHasGroupedBy(Counted.Kind kind) {
        assertThat(Counted.Kind.of(7 & ~(4 >> kind.ordinal()))).isEqualTo(kind);
    }
}
