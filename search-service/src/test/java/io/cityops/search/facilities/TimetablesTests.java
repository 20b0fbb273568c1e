package io.cityops.search.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimetablesTests {

    @Test
    void asksLessOftenWhereTheAnswerTakesLong() {
        assertThat(Timetables.pause(Duration.ofMillis(20))).isLessThanOrEqualTo(Duration.ofSeconds(15));
        assertThat(Timetables.pause(Duration.ofSeconds(4))).isEqualTo(Duration.ofSeconds(80));
    }
}
