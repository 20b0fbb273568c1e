package io.cityops.tenant.tenants.domains;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.audit.Audit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which domain stands for which tenant. The operators keep it in their own tenant, so that one database sees to it that
 * no domain stands for two, wherever the tenants themselves live.
 */
@Component
public class DomainRegister {

    private final JdbcClient jdbc;
    private final Audit audit;
    private final TransactionTemplate transaction;

    DomainRegister(JdbcClient jdbc, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Whose domain it is. */
    public Optional<TenantId> ownerOf(String host) {
        return among(() -> jdbc.sql("select slug from tenant_domain where domain = ?")
                .param(host)
                .query((row, number) -> new TenantId(row.getString(1)))
                .optional());
    }

    /** A tenant's domains in the order of the alphabet. */
    public List<String> of(TenantId owner) {
        return among(() -> jdbc.sql("select domain from tenant_domain where slug = ? order by domain")
                .param(owner.value())
                .query(String.class)
                .list());
    }

    /** These and no others stand for the tenant from now on; one that stands for another is refused. */
    public List<String> set(TenantId owner, List<HostName> domains) {
        CurrentTenant.runAs(
                TenantId.PLATFORM, () -> transaction.executeWithoutResult(status -> change(owner, domains)));
        return of(owner);
    }

    /** Refuses those that stand for another tenant. */
    public void requireFree(TenantId owner, List<HostName> domains) {
        refuse(
                at -> ownerOf(domains.get(at).value())
                        .filter(other -> !other.equals(owner))
                        .isPresent(),
                domains.size());
    }

    private void change(TenantId owner, List<HostName> domains) {
        var before = of(owner);
        var after = domains.stream().map(HostName::value).distinct().sorted().toList();
        if (!after.equals(before)) {
            replace(owner, before, after);
            var own = of(owner);
            refuse(at -> !own.contains(domains.get(at).value()), domains.size());
            record(owner, before, after);
        }
    }

    private void replace(TenantId owner, Collection<String> before, List<String> after) {
        before.stream()
                .filter(domain -> !after.contains(domain))
                .forEach(domain -> jdbc.sql("delete from tenant_domain where slug = ? and domain = ?")
                        .params(owner.value(), domain)
                        .update());
        after.forEach(domain -> jdbc.sql("""
                        insert into tenant_domain (tenant, domain, slug, named_at) values (?, ?, ?, now())
                        on conflict (tenant, domain) do nothing
                        """)
                .params(TenantId.PLATFORM.value(), domain, owner.value())
                .update());
    }

    private static void refuse(IntPredicate taken, int count) {
        var errors = IntStream.range(0, count)
                .filter(taken)
                .mapToObj(at -> new FieldError("/domains/" + at, "stands for another tenant"))
                .toList();
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "domain-taken",
                    "The domain is taken",
                    "Another tenant has one of these domains. Take it away there first.",
                    errors);
        }
    }

    private void record(TenantId owner, List<String> before, List<String> after) {
        var details = Map.of("before", before, "after", after);
        audit.record("tenant.domains-changed", owner.value(), details);
        audit.recordIn(owner, "tenant.domains-changed", owner.value(), details);
    }

    private static <T> T among(Supplier<T> work) {
        return CurrentTenant.callAs(TenantId.PLATFORM, work);
    }
}
