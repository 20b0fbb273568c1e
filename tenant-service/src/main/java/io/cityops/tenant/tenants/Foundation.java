package io.cityops.tenant.tenants;

import io.cityops.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens the operators' own tenant on the first start, with an operator who can sign in. */
@Component
@Order(1)
class Foundation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);

    private final Opening opening;
    private final FoundationSettings settings;

    Foundation(Opening opening, FoundationSettings settings) {
        this.opening = opening;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (opening.isOpen(TenantId.PLATFORM)) {
            return;
        }
        if (settings.operatorPassword().isBlank()) {
            LOG.warn("cityops.operator-password is not set: there is no operator, so no city can come online");
            return;
        }
        opening.open(new TenantPlan(
                TenantId.PLATFORM,
                "平台运维中心",
                Ladder.OPERATORS,
                "100000",
                null,
                settings.demo(),
                null,
                new FirstAdministrator("operator", "平台运维员", settings.operatorPassword())));
    }
}
