package io.cityops.tenant.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.api.Test;

class DivisionFileTests {

    private final Divisions divisions = new ShippedDivisions();

    @Test
    void reachesFromTheNationToTheStreet() {
        var codes = new HashMap<String, Division>();
        DivisionFile.nationToCounty().forEach(division -> codes.put(division.code(), division));
        assertThat(codes).hasSize(3352);
        assertThat(codes.values())
                .allMatch(division -> division.parent() == null
                        ? division.level().equals("nation")
                        : codes.containsKey(division.parent()));
        assertThat(DivisionFile.streets(divisions))
                .hasSize(41_352)
                .allMatch(street -> codes.containsKey(street.parent())
                        && street.path().getLast().equals(street.name()));
    }

    @Test
    void callsPlacesAsPeopleDo() {
        assertThat(path("450202")).containsExactly("广西壮族自治区", "柳州市", "城中区");
        assertThat(path("630103")).containsExactly("青海省", "西宁市", "城中区");
        assertThat(path("500108")).containsExactly("重庆市", "南岸区");
        assertThat(path("100000")).containsExactly("中华人民共和国");
        assertThat(divisions.find("999999")).isEmpty();
    }

    private java.util.List<String> path(String code) {
        return divisions.find(code).orElseThrow().path();
    }
}
