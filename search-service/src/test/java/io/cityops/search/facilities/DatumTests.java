package io.cityops.search.facilities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTests {

    /** A metre. */
    private static final double NEAR = 0.00001;

    /** The same places in three datums, converted by others. */
    @ParameterizedTest
    @CsvSource({
        "111.4622119, 27.2421240, 111.4677938, 27.2388981, 111.4742271, 27.2451662",
        "112.1935849, 31.0376011, 112.1994301, 31.0354012, 112.2058231, 31.0417338"
    })
    void undoesTheShifts(double lng, double lat, double gcjLng, double gcjLat, double bdLng, double bdLat) {
        assertThat(Datum.GCJ02.toWgs84(new Place(gcjLng, gcjLat)).lng()).isCloseTo(lng, within(NEAR));
        assertThat(Datum.GCJ02.toWgs84(new Place(gcjLng, gcjLat)).lat()).isCloseTo(lat, within(NEAR));
        assertThat(Datum.BD09.toWgs84(new Place(bdLng, bdLat)).lng()).isCloseTo(lng, within(2 * NEAR));
        assertThat(Datum.BD09.toWgs84(new Place(bdLng, bdLat)).lat()).isCloseTo(lat, within(2 * NEAR));
    }

    @Test
    void leavesPlacesAbroadAlone() {
        var paris = new Place(2.35, 48.85);

        assertThat(Datum.GCJ02.toWgs84(paris)).isEqualTo(paris);
        assertThat(Datum.CGCS2000.toWgs84(paris)).isEqualTo(paris);
    }
}
