package io.cityops.search;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void featuresKeepTheirDoorsClosed() {
        ApplicationModules.of(SearchServiceApplication.class).verify();
    }
}
