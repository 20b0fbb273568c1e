package io.cityops.tenant;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void featuresMeetOnlyWhereTheyAreMeantTo() {
        ApplicationModules.of(TenantServiceApplication.class).verify();
    }
}
