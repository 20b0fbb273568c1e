package io.cityops.search.care;

import io.cityops.search.feed.Stock;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.rounds.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks once an hour, tenant by tenant, whether the index holds what the owners hold; one instance at a time. */
@Component
class Care extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Care.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(10);

    /** So many failures are nothing that some tenants have for themselves. */
    private static final int FAILURES = 5;

    private final Owners owners;
    private final Reconciliation reconciliation;
    private final CareBook book;
    private final String instance = Ids.next().toString();

    Care(Owners owners, Reconciliation reconciliation, CareBook book) {
        super("care of the index", Duration.ofSeconds(30), Duration.ofMinutes(1));
        this.owners = owners;
        this.reconciliation = reconciliation;
        this.book = book;
    }

    @Override
    protected boolean round() throws InterruptedException {
        var due = new ArrayList<>(book.due(owners.tenants()));
        Collections.shuffle(due); // one that fails keeps the same others waiting but once
        if (due.isEmpty() || !book.takes(instance)) {
            return false;
        }
        try {
            var failures = 0;
            for (var tenant : due) {
                failures += isLookedAt(tenant) ? 0 : 1;
                if (failures == FAILURES) {
                    return false;
                }
            }
        } finally {
            book.leaves(instance);
        }
        return false;
    }

    private boolean isLookedAt(TenantId tenant) throws InterruptedException {
        try {
            var anew = book.isAsked(tenant);
            for (var stock : Stock.values()) {
                var found = CurrentTenant.tryAs(tenant, () -> reconciliation.reconcile(stock, anew, this::goOn));
                book.write(tenant, stock, found);
                tell(tenant, stock, found, anew);
            }
            if (anew) {
                book.answered(tenant);
            }
            if (!book.isAsked(tenant)) {
                book.looked(tenant, EVERY);
            }
            return true;
        } catch (RuntimeException e) {
            LOG.warn("The index of {} is not compared: {}", tenant, e.toString());
            book.looked(tenant, AFTER_FAILURE);
            return false;
        }
    }

    private void goOn() {
        if (!book.takes(instance)) {
            throw new IllegalStateException("another instance has taken over");
        }
    }

    private static void tell(TenantId tenant, Stock stock, Findings found, boolean anew) {
        if (found.isAmiss()) {
            LOG.warn("The index of {} {} was not as it should be: {}", tenant, stock.stream(), found);
        } else if (anew) {
            LOG.info("The index of {} {} was made anew: {}", tenant, stock.stream(), found);
        }
    }
}
