package io.cityops.cases.open311;

import static org.assertj.core.api.Assertions.assertThat;

import io.cityops.cases.lifecycle.Category;
import org.junit.jupiter.api.Test;

class PublicationTests {

    @Test
    void tellsNoCodeOfAnotherScheme() {
        var old = new Category("0102", "绿地", "GBT30428.2-2013", "matter");

        assertThat(Publication.code(old, "GBT30428.2-2013")).isEqualTo("0102");
        assertThat(Publication.code(old, "GBT47678.5-2026")).isEmpty();
        assertThat(Publication.code(null, "GBT47678.5-2026")).isEmpty();
    }
}
