package io.cityops.tenant.facilities;

import io.cityops.tenant.tenants.ChecklistStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Citizens find at least one facility of the layer. */
record FacilityStep(String key, String kind, Facilities facilities) implements ChecklistStep {

    @Override
    public Progress progress() {
        return new Progress(facilities.countByKind(kind), 1, "facilities");
    }

    @Configuration(proxyBeanMethods = false)
    static class Steps {

        @Bean
        FacilityStep toilets(Facilities facilities) {
            return new FacilityStep("toilets", "toilet", facilities);
        }

        @Bean
        FacilityStep parking(Facilities facilities) {
            return new FacilityStep("parking", "parking", facilities);
        }
    }
}
