package io.cityops.tenant.catalogue;

import io.cityops.tenancy.CurrentTenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the changes of the bound tenant's catalogue: one key to read, and whoever holds an older edition reads anew. */
@Component
class Editions {

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long current() {
        return jdbc.sql("select edition from catalogue_edition where tenant = ?")
                .param(CurrentTenant.get().value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Says, in the transaction of a change, that there was one. */
    void turn() {
        jdbc.sql("""
                        insert into catalogue_edition (tenant, edition) values (?, 1)
                        on conflict (tenant) do update set edition = catalogue_edition.edition + 1
                        """).param(CurrentTenant.get().value()).update();
    }
}
