package io.cityops.tenant.datum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatumTests {

    @ParameterizedTest
    @CsvSource({
        "BD09, 111.4742271, 27.2451662, 111.4622119, 27.242124",
        "GCJ02, 111.4677938, 27.2388981, 111.4622119, 27.242124",
        "GCJ02, 92.0512438, 31.4762063, 92.0499619, 31.4784436",
        "GCJ02, 123.4314787, 41.8057023, 123.4253306, 41.8032629",
        "BD09, 123.438095, 41.8114013, 123.4253306, 41.8032629",
        "BD09, 98.5008441, 39.7388949, 98.4937175, 39.7319946",
        "TWD97, 306812.928, 2769892.95, 121.562997, 25.036089",
        "TWD97, 307142.121, 2769087.67, 121.566226, 25.028806",
        "TWD97, 303548.79001, 2767464.72236, 121.530558, 25.014286",
        // by PROJ 9.1
        "EPSG:2326, 836694.05, 819069.8, 114.181009326705, 22.310602433882",
        "EPSG:4547, 500000, 2700000, 114, 24.4036735596084",
        "EPSG:4526, 38600000, 2700000, 114.985826304174, 24.4004647396361",
        "EPSG:32649, 500000, 2690000, 111, 24.3231093869361",
        "EPSG:3857, 12180000, 2790000, 109.414801605758, 24.2999405651639",
        "CGCS2000, 109.41, 24.32, 109.41, 24.32",
        "GCJ02, -0.1276, 51.5072, -0.1276, 51.5072"
    })
    void isBroughtToWgs84WithinAMetre(Datum datum, double x, double y, double lng, double lat) {
        var there = datum.toWgs84(x, y);

        assertThat(Math.hypot((there.lng() - lng) * Math.cos(Math.toRadians(lat)), there.lat() - lat) * 111_320)
                .isLessThan(1);
    }

    /** Those without a published way to WGS-84 (Xian 1980), not on the ground, not there at all, or no name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4610",
                "EPSG:2333",
                "EPSG:4978",
                "EPSG:999999",
                "EPSG:",
                "EPSG:-4326",
                "4326",
                "Xian80",
                "",
                "EPSG:4326; x",
                "EPSG:99999999999"
            })
    void isNotGuessed(String name) {
        assertThat(Datum.of(name)).isEmpty();
    }

    @Test
    void isKnownByItsNameAndByNothingElse() {
        assertThat(Datum.of(" epsg:4547 ")).get().hasToString("EPSG:4547").isEqualTo(Datum.kept("EPSG:4547"));
        assertThat(Datum.of("wgs84")).containsSame(Datum.WGS84);
        assertThat(Datum.kept("EPSG:4547").inMetres()).isTrue();
        assertThat(Datum.kept("EPSG:4490").inMetres()).isFalse();
        assertThat(Datum.TWD97.inMetres()).isTrue();
        assertThat(Datum.GCJ02.inMetres()).isFalse();
    }

    @Test
    void isNowhereOnEarthWhereItsSystemEnds() {
        assertThat(Datum.kept("EPSG:4547").toWgs84(1e9, 1e12).onEarth()).isFalse();
        assertThat(Datum.TWD97.toWgs84(Double.NaN, 0).onEarth()).isFalse();
        assertThat(Datum.kept("EPSG:4214").toWgs84(24.32, 109.41).onEarth()).isFalse(); // the other way round
        assertThat(Datum.kept("EPSG:21419").toWgs84(500_000, 1e9).onEarth()).isFalse();
        assertThat(Datum.kept("EPSG:4214").toWgs84(109.41, 24.32).onEarth()).isTrue();
    }
}
