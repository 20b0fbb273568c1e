package io.cityops.tenant.divisions;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the divisions into the table once, before anything else happens in a fresh installation. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DivisionsLoading implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DivisionsLoading.class);

    private final DivisionTable table;

    DivisionsLoading(DivisionTable table) {
        this.table = table;
    }

    @Override
    public void run(ApplicationArguments args) {
        long start = System.nanoTime();
        if (CurrentTenant.callAs(TenantId.PLATFORM, table::load)) {
            LOG.info("loaded the divisions of China in {} ms", (System.nanoTime() - start) / 1_000_000);
        }
    }
}
