package io.cityops.tenant.facilities;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Citizens find at least one facility of the kind. */
record FacilityStep(String key, FacilityKind kind, Facilities facilities) implements ChecklistStep {

    @Override
    public Progress progress() {
        return new Progress(facilities.countByKind(kind), 1, "facilities");
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        FacilityStep toilets(Facilities facilities) {
            return new FacilityStep("toilets", FacilityKind.TOILET, facilities);
        }

        @Bean
        FacilityStep parking(Facilities facilities) {
            return new FacilityStep("parking", FacilityKind.PARKING, facilities);
        }
    }
}
