package io.cityops.tenant.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenant.catalogue.schemes.Scheme;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds the catalogues that were asked for lately. Whether one is still true is asked of the database each time, by one key. */
@Component
class HeldCatalogues {

    /** Entries of all tenants together: some hundred tenants with three standards each. */
    private static final int MOST = 60_000;

    private final Catalogue catalogue;
    private final Schemes schemes;
    private final Editions editions;
    private final Cache<TenantId, Held> held = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher(HeldCatalogues::weight)
            .build();

    HeldCatalogues(Catalogue catalogue, Schemes schemes, Editions editions) {
        this.catalogue = catalogue;
        this.schemes = schemes;
        this.editions = editions;
    }

    /** The bound tenant's as it is now. The edition is read first: what is newer than it is read once more. */
    @Transactional(readOnly = true)
    public Held current() {
        var tenant = CurrentTenant.get();
        var edition = editions.current();
        var last = held.getIfPresent(tenant);
        if (last != null && last.edition() == edition && !last.entries().isEmpty()) {
            return last;
        }
        var read = Held.of(edition, catalogue.entries(), schemes.choices());
        held.put(tenant, read);
        return read;
    }

    /**
     * What somebody asks for by the key of a scheme.
     *
     * @param key a scheme's; {@code all}; or blank, for the one that counts today
     */
    Predicate<Entry> of(String key, Held held) {
        if (key.equals("all")) {
            return entry -> true;
        }
        var wanted = key.isBlank() ? held.choices().on(schemes.today()) : known(key);
        return entry -> entry.scheme() == wanted;
    }

    /** What is empty is still held. */
    private static int weight(TenantId tenant, Held one) {
        return 1 + one.entries().size();
    }

    private static Scheme known(String key) {
        return Scheme.find(key)
                .orElseThrow(() -> CatalogueProblem.NotAllowed.one("scheme", "one of " + Scheme.keys() + ", all"));
    }
}
