package io.cityops.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cityops.bench.Figure.Slice;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureTests {

    @Test
    void comparesTurnByTurn() {
        var slices = List.of(new Slice(30, 100), new Slice(15, 50), new Slice(90, 100));
        var figure = new Figure("x", "requests/s", 0.31, slices, 1, 1, List.of());

        assertThat(figure.ratio()).isCloseTo(0.30, within(1e-9));
        assertThat(figure.reached()).isFalse();
        assertThat(figure.ours()).isEqualTo(30);
    }

    @Test
    void isWrittenWithWhatReadersOfTheFileCountOn() {
        var figure = new Figure("x", "requests/s", 0.5, List.of(new Slice(60, 100)), 2.5, 1, List.of("note"));
        var entry = Installation.JSON
                .readTree(new Report("abc", List.of(figure), Map.of()).json())
                .get(0);

        assertThat(entry.propertyNames()).contains("name", "ratio", "ours", "peer", "unit", "p99", "commit");
        assertThat(entry.path("ratio").asDouble()).isEqualTo(0.6);
    }

    @Test
    void takesLatenciesInMilliseconds() {
        assertThat(Wrk.millis("812.5", "us")).isEqualTo(0.8125);
        assertThat(Wrk.millis("1.2", "s")).isEqualTo(1200);
    }

    @Test
    void readsHowLongPlacesWereLookedUp() throws IOException {
        assertThat(GridLookupFigure.rounds("note\nLookups: near 20 m, median 7.25 us, p99 19.10 us\n"))
                .containsExactly(new GridLookupFigure.Round(20, 7.25, 19.1));
        assertThatThrownBy(() -> GridLookupFigure.rounds("error: package does not exist"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("package");
    }
}
