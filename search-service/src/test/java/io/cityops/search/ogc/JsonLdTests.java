package io.cityops.search.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLdTests {

    @Test
    void saysOpeningHoursAsSchemaOrgDoes() {
        assertThat(JsonLd.hours("24/7")).containsExactly("Mo-Su 00:00-23:59");
        assertThat(JsonLd.hours("06:00-22:00")).containsExactly("Mo-Su 06:00-22:00");
        assertThat(JsonLd.hours("Mo-Fr 06:00-11:00,13:00-22:00; Sa,Su 08:00-20:00; PH off"))
                .containsExactly("Mo-Fr 06:00-11:00", "Mo-Fr 13:00-22:00", "Sa,Su 08:00-20:00");
        assertThat(JsonLd.hours("Mo-Fr,PH 06:00-11:00; dawn-dusk")).isEmpty();
    }
}
