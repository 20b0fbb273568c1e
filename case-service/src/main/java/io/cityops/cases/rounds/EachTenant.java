package io.cityops.cases.rounds;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.persistence.Shards;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Has something done for one tenant after the other; what fails for one of them is done for the others all the same. */
@Component
public class EachTenant {

    private static final Logger LOG = LoggerFactory.getLogger(EachTenant.class);

    private final Shards shards;

    EachTenant(Shards shards) {
        this.shards = shards;
    }

    /**
     * @param table one that the relay may see the tenants of, with an index that begins with them: it is not gone through,
     *     but asked for the next tenant after each
     * @param work what is done, bound to each tenant that has a row there; it may be done again at any time
     */
    public void having(String table, Runnable work) {
        for (var tenant : tenants(table)) {
            try {
                CurrentTenant.runAs(tenant, work);
            } catch (RuntimeException e) {
                LOG.warn("What {} has in {} was not tidied and is next time", tenant, table, e);
            }
        }
    }

    private List<TenantId> tenants(String table) {
        var all = """
                with recursive t(tenant) as (
                    (select tenant from %1$s order by tenant limit 1)
                    union all
                    select (select x.tenant from %1$s x where x.tenant > t.tenant order by x.tenant limit 1)
                    from t where t.tenant is not null)
                select tenant from t where tenant is not null
                """.formatted(table);
        return shards.relays().stream()
                .flatMap(relay -> of(relay, all))
                .distinct()
                .toList();
    }

    private static Stream<TenantId> of(javax.sql.DataSource relay, String all) {
        return JdbcClient.create(relay).sql(all).query((row, number) -> new TenantId(row.getString(1))).list().stream();
    }
}
