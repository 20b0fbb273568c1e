package io.cityops.search.facilities;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.search.index.Area;
import org.junit.jupiter.api.Test;

class GridTests {

    @Test
    void followsTheZoom() {
        assertThat(Grid.precision(new Area(121.5, 25.0, 121.6, 25.1), 12)).isEqualTo(14);
    }

    @Test
    void isCoarserWhereThereWouldBeTooManyCells() {
        assertThat(Grid.precision(new Area(-180, -90, 180, 90), 20)).isLessThanOrEqualTo(5);
        assertThat(Grid.precision(new Area(73, 18, 135, 54), 10)).isBetween(7, 10);
    }

    @Test
    void seesAcrossTheDateLine() {
        assertThat(Grid.precision(new Area(179, -1, -179, 1), 8)).isEqualTo(10);
    }
}
