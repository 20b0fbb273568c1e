package io.cityops.cases.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenTests {

    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    @Test
    void changesOnItsDay() {
        var chosen = new Chosen("new", List.of(new Chosen.From("old", JULY), new Chosen.From("new", JULY.plusDays(9))));
        assertThat(chosen.on(JULY.minusDays(1))).isEqualTo("new");
        assertThat(chosen.on(JULY)).isEqualTo("old");
        assertThat(chosen.on(JULY.plusDays(8))).isEqualTo("old");
        assertThat(chosen.on(JULY.plusDays(9))).isEqualTo("new");
    }

    @Test
    void isTheLaterOfTwoForOneDay() {
        var chosen = new Chosen("new", List.of(new Chosen.From("old", JULY), new Chosen.From("new", JULY)));
        assertThat(chosen.on(JULY)).isEqualTo("new");
    }
}
