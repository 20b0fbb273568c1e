package io.cityops.tenant.datum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "CGCS2000, 109.41, 24.32, 109.41, 24.32",
        "GCJ02, -0.1276, 51.5072, -0.1276, 51.5072"
    })
    void isBroughtToWgs84WithinAMetre(Datum datum, double x, double y, double lng, double lat) {
        var there = datum.toWgs84(x, y);

        assertThat(Math.hypot((there.lng() - lng) * Math.cos(Math.toRadians(lat)), there.lat() - lat) * 111_320)
                .isLessThan(1);
    }
}
