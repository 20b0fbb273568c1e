package io.cityops.tenant.tenants.outline;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenant.tenants.Life;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outline of the bound tenant. */
@Component
class Outlines {

    private final JdbcClient jdbc;
    private final Life life;

    Outlines(JdbcClient jdbc, Life life) {
        this.jdbc = jdbc;
        this.life = life;
    }

    Optional<Kept> own() {
        return jdbc.sql("select outline, changed_at from tenant_outline where tenant = ?")
                .param(CurrentTenant.get().value())
                .query((row, number) -> new Kept(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Replaces it; the tenant's bounds follow. */
    @Transactional
    public void replace(Outline outline) {
        jdbc.sql("""
                        insert into tenant_outline (tenant, outline, changed_at) values (?, ?, now())
                        on conflict (tenant) do update set outline = excluded.outline, changed_at = excluded.changed_at
                        """).params(CurrentTenant.get().value(), outline.write()).update();
        life.lieWithin(outline.bounds());
    }

    record Kept(String geoJson, Instant changedAt) {}
}
