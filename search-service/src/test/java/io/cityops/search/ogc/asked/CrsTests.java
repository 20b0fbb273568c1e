package io.cityops.search.ogc.asked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

class CrsTests {

    private static final double LNG = 109.428332;
    private static final double LAT = 24.328632;

    @Test
    void putsLatitudeFirstWhereItsAuthorityDoes() {
        assertThat(Crs.CRS84.coordinates(LNG, LAT)).containsExactly(LNG, LAT);
        assertThat(Crs.WGS_84.coordinates(LNG, LAT)).containsExactly(LAT, LNG);
        assertThat(Crs.CGCS2000.coordinates(LNG, LAT)).containsExactly(LAT, LNG);
    }

    /** The point of EPSG Guidance Note 7-2 (method 1024): 24°22'54.433"N, 100°20'00.000"W, on the northern half. */
    @Test
    void projectsAsTheGuidanceNoteDoes() {
        assertThat(Crs.WEB_MERCATOR.coordinates(-(100 + 20 / 60.0), 24 + 22 / 60.0 + 54.433 / 3600))
                .satisfiesExactly(
                        easting -> assertThat(easting).isCloseTo(-11_169_055.58, offset(0.02)),
                        northing -> assertThat(northing).isCloseTo(2_800_000.00, offset(0.02)));
    }

    @Test
    void finishesAtTheEdgeOfItsSquare() {
        assertThat(Crs.WEB_MERCATOR.coordinates(180, 90)).containsExactly(20_037_508.34, 20_037_508.34);
        assertThat(Crs.WEB_MERCATOR.coordinates(-180, -90)).containsExactly(-20_037_508.34, -20_037_508.34);
    }

    @Test
    void readsBoxesInTheOrderOfItsAxes() {
        var area = Crs.CRS84.area(109, 24, 110, 25);

        assertThat(Crs.WGS_84.area(24, 109, 25, 110)).isEqualTo(area);
        assertThat(Crs.CGCS2000.area(24, 109, 25, 110)).isEqualTo(area);
        var square = Crs.WEB_MERCATOR.area(
                -20_037_508.342789244, -20_037_508.342789244, 20_037_508.342789244, 20_037_508.342789244);
        assertThat(square.west()).isEqualTo(-180);
        assertThat(square.east()).isEqualTo(180);
        assertThat(square.north()).isCloseTo(85.0511288, offset(1e-7));
        var corner = Crs.WEB_MERCATOR.coordinates(LNG, LAT);
        var point = Crs.WEB_MERCATOR.area(corner.get(0), corner.get(1), corner.get(0), corner.get(1));
        assertThat(point.west()).isCloseTo(LNG, offset(1e-6));
        assertThat(point.south()).isCloseTo(LAT, offset(1e-6));
    }

    @Test
    void takesOfABoxWhatLiesInTheWorld() {
        assertThat(Crs.CRS84.area(-200, -91, 109, 1e300)).isEqualTo(Crs.CRS84.area(-180, -90, 109, 90));
        assertThat(Crs.WEB_MERCATOR.area(0, 0, 30_000_000, 0).east()).isEqualTo(180);
    }

    @Test
    void refusesBoxesOutsideOfIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Crs.WGS_84.area(109, 24, 110, 25));
        assertThatIllegalArgumentException().isThrownBy(() -> Crs.WEB_MERCATOR.area(21_000_000, 0, 30_000_000, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Crs.WEB_MERCATOR.area(0, 0, Double.NaN, 1));
    }
}
