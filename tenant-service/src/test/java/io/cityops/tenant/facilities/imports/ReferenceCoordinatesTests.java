package io.cityops.tenant.facilities.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenant.datum.Datum;
import io.cityops.tenant.facilities.tables.FileLimits;
import io.cityops.tenant.facilities.tables.Tables;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds our conversions against those of others, for hundreds of Chinese cities and a thousand surveyed points. */
class ReferenceCoordinatesTests {

    @Test
    void agreesWithinAMetreAboutTheCitiesOfChina() throws IOException {
        var far = new ArrayList<Double>();
        rows("coords_wgs84_gcj02_bd09_cities.csv").forEach(row -> {
            far.add(distance(Datum.GCJ02, row.get(6), row.get(7), row.get(4), row.get(5)));
            far.add(distance(Datum.BD09, row.get(8), row.get(9), row.get(4), row.get(5)));
        });
        assertThat(far).hasSize(896).allMatch(metres -> metres < 1);
    }

    @Test
    void agreesWithTheSurveyorsOfTaipei() throws IOException {
        var far = new ArrayList<Double>();
        rows("parking_taipei.csv").stream()
                .filter(row -> row.get(25).equals("1"))
                .forEach(row -> far.add(distance(Datum.TWD97, row.get(21), row.get(22), row.get(24), row.get(23))));
        assertThat(far).hasSize(1383);
        assertThat(far.stream().filter(metres -> metres < 1).count()).isEqualTo(1383);
    }

    private static double distance(Datum datum, String x, String y, String lng, String lat) {
        var there = datum.toWgs84(Double.parseDouble(x), Double.parseDouble(y));
        double east = (there.lng() - Double.parseDouble(lng)) * Math.cos(Math.toRadians(there.lat()));
        return Math.hypot(east, there.lat() - Double.parseDouble(lat)) * 111_320;
    }

    private static List<List<String>> rows(String name) throws IOException {
        var rows = new ArrayList<List<String>>();
        Tables.open(SharedData.file(name), FileLimits.USUAL).read(row -> rows.add(row.cells()));
        return rows;
    }
}
