package io.cityops.tenant.tenants.outline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTests {

    @Test
    void keepsNamesCodesAndRingsAndNothingElse() {
        var outline = read("""
                {"type":"FeatureCollection","evil":"<script>","features":[{"type":"Feature",
                "properties":{"name":"城中区","code":"450202","secret":1},
                "geometry":{"type":"Polygon","coordinates":[[[109,24,7],[110,24],[110,25],[109,24,7]]]}}]}
                """);

        assertThat(outline.areas()).hasSize(1);
        assertThat(outline.areas().getFirst().name()).isEqualTo("城中区");
        assertThat(outline.bounds().east()).isEqualTo(110);
        assertThat(outline.write()).contains("450202").doesNotContain("script", "secret", "7.0");
        assertThat(read(outline.write()).bounds()).isEqualTo(outline.bounds());
    }

    @Test
    void keepsWhoMadeIt() {
        var outline = read("""
                {"type":"FeatureCollection","attribution":"测绘院","features":[{"type":"Feature","properties":{},
                "geometry":{"type":"Polygon","coordinates":[[[109,24],[110,24],[110,25],[109,24]]]}}]}
                """);

        assertThat(outline.attribution()).isEqualTo("测绘院");
        assertThat(read(outline.write()).attribution()).isEqualTo("测绘院");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{\"type\":\"Point\",\"coordinates\":[1,2]}",
                "{\"type\":\"FeatureCollection\",\"features\":[]}",
                "{\"type\":\"FeatureCollection\",\"features\":{}}",
                "{\"type\":\"Polygon\",\"coordinates\":[]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[1,2]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[7,8]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[300,4],[5,6],[1,2]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[\"1\",2],[3,4],[5,6],[1,2]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[1e999,4],[5,6],[1,2]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[[[[[[[[[[[[[[1,2]]]]]]]]]]]]]]]]}",
            })
    void refusesWhatNoMapCouldDraw(String geoJson) {
        assertThatExceptionOfType(BadOutline.class).isThrownBy(() -> read(geoJson));
    }

    @Test
    void refusesMorePositionsThanABrowserCanDraw() {
        var ring = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[[0,0]");
        for (int i = 0; i < 200_000; i++) {
            ring.append(",[1,1]");
        }
        assertThatExceptionOfType(BadOutline.class)
                .isThrownBy(() -> read(ring.append(",[0,0]]]}").toString()))
                .withMessageContaining("simplify");
    }

    private static Outline read(String geoJson) {
        return Outline.read(geoJson.getBytes(UTF_8));
    }
}
