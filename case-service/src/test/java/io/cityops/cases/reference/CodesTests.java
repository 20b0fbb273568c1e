package io.cityops.cases.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.reference.Reference.Category;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTests {

    private final Codes codes = new Codes(List.of(
            entry("2007", "matter", "0405", "热力管道破裂"),
            entry("2013", "matter", "0405", "店外经营"),
            entry("2013", "part", "0101", "上水井盖"),
            entry("2013", "matter", "0101", "私搭乱建"),
            entry("2013", "part", "0102", "污水井盖")));

    @Test
    void neverMixSchemes() {
        assertThat(name("2007", null, "0405")).isEqualTo("热力管道破裂");
        assertThat(name("2013", null, "0405")).isEqualTo("店外经营");
        assertThat(name("2026", null, "0405")).isNull();
    }

    @Test
    void preferTheMatterUnlessTheKindIsSaid() {
        assertThat(name("2013", null, "0101")).isEqualTo("私搭乱建");
        assertThat(name("2013", "part", "0101")).isEqualTo("上水井盖");
        assertThat(name("2013", null, "0102")).isEqualTo("污水井盖");
        assertThat(name("2013", "matter", "0102")).isNull();
    }

    private String name(String scheme, String kind, String code) {
        return codes.find(new CategoryAsked(null, kind, code), scheme)
                .map(Category::name)
                .orElse(null);
    }

    private static Category entry(String scheme, String kind, String code, String name) {
        return new Category(scheme, kind, code, name, null, List.of(), false);
    }
}
