package io.cityops.tenant.facilities.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.tenant.facilities.Location;
import io.cityops.tenant.facilities.layers.StandardLayers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    @ParameterizedTest
    @CsvSource({
        "toilet, 人民广场公共厕所, 人民广场公厕, 40",
        "toilet, 人民广场公厕（东）, 人民广场公厕（ 东 ）, 5",
        "toilet, 公厕, 公共厕所, 10",
        "toilet, '5th Ave Toilet', '5TH AVE. public toilets', 30",
        "parking, 江滨路第2停车场, 江滨路第２停车场, 49",
        "parking, 红光大桥东侧停车场, 红光大桥东侧桥下停车场, 20",
    })
    void isSeenWhereNamesAndPlacesAgree(String layer, String name, String other, double metres) {
        assertThat(alike(layer, name, other, metres)).isTrue();
        assertThat(alike(layer, other, name, metres)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "toilet, 人民广场公共厕所, 人民广场公厕, 51",
        "toilet, 公厕, 公共厕所, 16",
        "toilet, 公厕, 人民广场公厕, 1",
        "toilet, 人民广场公厕, 龙潭公园公厕, 5",
        "parking, 江滨路第2停车场, 江滨路第3停车场, 5",
        "parking, 江滨路停车场一区, 江滨路停车场二区, 5",
        "parking, 江滨路停车场, 江滨路停车场2, 5",
        "parking, 江滨路P1-2停车场, 江滨路P12停车场, 5",
        "toilet, 江滨路2-11号公厕, 江滨路21-1号公厕, 5",
    })
    void isNotSeenElsewhere(String layer, String name, String other, double metres) {
        assertThat(alike(layer, name, other, metres)).isFalse();
    }

    private static boolean alike(String layer, String name, String other, double metres) {
        var likeness = new Likeness(StandardLayers.find(layer).orElseThrow());
        return likeness.same(
                name, new Location(109.41, 24.32), other, new Location(109.41, 24.32 + metres / 111_320 * 0.9999));
    }
}
