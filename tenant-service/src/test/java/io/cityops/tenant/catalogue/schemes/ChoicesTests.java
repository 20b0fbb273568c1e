package io.cityops.tenant.catalogue.schemes;

import static io.cityops.tenant.catalogue.schemes.Scheme.CJT_214_2007;
import static io.cityops.tenant.catalogue.schemes.Scheme.GBT_30428_2_2013;
import static io.cityops.tenant.catalogue.schemes.Scheme.GBT_47678_5_2026;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChoicesTests {

    private static final LocalDate JANUARY = LocalDate.of(2027, 1, 1);
    private static final LocalDate JULY = LocalDate.of(2027, 7, 1);

    @Test
    void areTheUsualOneWhileNobodyHasDecided() {
        assertThat(new Choices(List.of()).on(JANUARY)).isEqualTo(GBT_47678_5_2026);
    }

    @Test
    void countFromTheirDayOn() {
        var choices = new Choices(List.of(choice(CJT_214_2007, JULY, 1), choice(GBT_30428_2_2013, JANUARY, 2)));
        assertThat(choices.on(JANUARY.minusDays(1))).isEqualTo(GBT_47678_5_2026);
        assertThat(choices.on(JANUARY)).isEqualTo(GBT_30428_2_2013);
        assertThat(choices.on(JULY.minusDays(1))).isEqualTo(GBT_30428_2_2013);
        assertThat(choices.on(JULY)).isEqualTo(CJT_214_2007);
    }

    @Test
    void giveWayToALaterDecisionForTheSameDay() {
        var choices = new Choices(List.of(choice(GBT_47678_5_2026, JULY, 2), choice(CJT_214_2007, JULY, 1)));
        assertThat(choices.on(JULY)).isEqualTo(GBT_47678_5_2026);
    }

    private static Choice choice(Scheme scheme, LocalDate from, int second) {
        return new Choice(scheme, from, Instant.ofEpochSecond(second), "Ann");
    }
}
