package io.cityops.tenant.catalogue;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenant.catalogue.schemes.Condition;
import io.cityops.tenant.catalogue.schemes.Kind;
import io.cityops.tenant.catalogue.schemes.Major;
import io.cityops.tenant.catalogue.schemes.Scheme;
import io.cityops.tenant.catalogue.schemes.Shipped;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gives the bound tenant its own copy of a scheme that we ship. */
@Component
class SchemeAdoption {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SchemeAdoption(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Takes what is not there yet and touches nothing that is.
     *
     * @param examples whether another city's own entries come along, as this tenant's own
     * @return how many were taken
     */
    int take(Scheme scheme, boolean examples) {
        var rows = Shipped.of(scheme).stream()
                .filter(entry -> examples || !entry.example())
                .map(Row::of)
                .toList();
        return jdbc.sql("""
                        insert into catalogue_entry
                            (id, tenant, scheme, kind, code, name, major_code, major_name, conditions, own, version)
                        select e.id, ?, ?, upper(e.kind), e.code, e.name, e.major ->> 'code', e.major ->> 'name',
                            e.conditions, e.own, 0
                        from jsonb_to_recordset(?::jsonb) as e(id uuid, kind text, code text, name text,
                            major jsonb, conditions jsonb, own boolean)
                        on conflict (tenant, scheme, kind, code) do nothing
                        """)
                .params(CurrentTenant.get().value(), scheme.key(), json.writeValueAsString(rows))
                .update();
    }

    private record Row(
            UUID id, Kind kind, String code, String name, Major major, List<Condition> conditions, boolean own) {

        static Row of(Shipped entry) {
            return new Row(
                    Ids.next(),
                    entry.kind(),
                    entry.code(),
                    entry.name(),
                    entry.major(),
                    entry.newConditions(),
                    entry.example());
        }
    }
}
