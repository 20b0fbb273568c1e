package io.cityops.cases.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cityops.tenancy.Cursor;
import io.cityops.tenancy.web.ProblemException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTests {

    private static final Place HERE = new Place(Instant.parse("2026-11-23T10:00:00.123456Z"), new UUID(3, 4));

    @Test
    void isToldByItsCursor() {
        assertThat(Place.oldestFirst(HERE.cursor())).isEqualTo(HERE);
        assertThat(Place.latestFirst(HERE.cursor())).isEqualTo(HERE);
    }

    @Test
    void beginsBeforeTheOldestOrAfterTheLatest() {
        assertThat(Place.oldestFirst(null).at()).isBefore(HERE.at());
        assertThat(Place.latestFirst(null).at()).isAfter(HERE.at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MjAyNi0xMS0yM1QxMDowMDowMFo"})
    void isToldByNothingElse(String cursor) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> Place.latestFirst(cursor));
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Place.oldestFirst(Cursor.encode(HERE.at().toString(), cursor)));
    }
}
