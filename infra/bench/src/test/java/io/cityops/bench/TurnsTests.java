package io.cityops.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTests {

    @Test
    void warmsUpUntilItIsHardlyFasterAnyMore() {
        assertThat(Turns.isGrowing(List.of())).isTrue();
        assertThat(Turns.isGrowing(List.of(5.0, 4.0, 3.0, 2.0, 1.0)))
                .as("too few to tell")
                .isTrue();
        assertThat(Turns.isGrowing(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0)))
                .isTrue();
        assertThat(Turns.isGrowing(List.of(1.0, 2.0, 8.0, 9.0, 8.0, 9.0, 7.0, 10.0, 8.0, 9.0)))
                .isFalse();
    }
}
