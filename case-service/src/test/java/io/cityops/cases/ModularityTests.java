package io.cityops.cases;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void keepsItsFeaturesApart() {
        ApplicationModules.of(CaseServiceApplication.class).verify();
    }
}
