package io.cityops.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PointKeyTests {

    private static final double STEP = 180.0 / (1L << 32);

    @Test
    void isTheSameForWhatTheIndexGivesBack() {
        var lat = 25.0470001;
        var kept = Math.floor(lat / STEP) * STEP;

        assertThat(PointKey.of(121.5, kept)).isEqualTo(PointKey.of(121.5, lat));
    }

    @Test
    void tellsNeighboursApart() {
        assertThat(PointKey.of(121.5, 25.047)).isNotEqualTo(PointKey.of(121.500001, 25.047));
    }

    @Test
    void knowsTheEndsOfTheEarth() {
        assertThat(PointKey.of(180, 90)).isEqualTo(Integer.MAX_VALUE + "," + Integer.MAX_VALUE);
        assertThat(PointKey.of(-180, -90)).isEqualTo(Integer.MIN_VALUE + "," + Integer.MIN_VALUE);
    }
}
