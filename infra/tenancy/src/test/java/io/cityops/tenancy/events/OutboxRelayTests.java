package io.cityops.tenancy.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Few events go on at once; many are gathered, as long as nobody notices. */
class OutboxRelayTests {

    @ParameterizedTest
    @CsvSource({"1, 51", "30, 80", "200, 250", "499, 250", "500, 0", "1000, 0"})
    void gathersTheLongerTheMoreThereIs(int published, long millis) {
        assertThat(OutboxRelay.gathering(published)).isEqualTo(millis);
    }

    @Test
    void goesByTheFullestShard() {
        assertThat(OutboxRelay.fullest(List.of(250, 250))).isEqualTo(250);
        assertThat(OutboxRelay.fullest(List.of(3, 500))).isEqualTo(500);
        assertThat(OutboxRelay.fullest(List.of(0, 0))).isZero();
    }
}
