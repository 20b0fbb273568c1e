package io.cityops.tenant.facilities.layers;

import io.cityops.tenancy.CurrentTenant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What facilities there are of the bound tenant's layers, and what they carry. */
@Component
class LayerUse {

    private final JdbcClient jdbc;

    LayerUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the layers of which there is a facility. */
    Set<String> used(List<String> codes) {
        return new HashSet<>(jdbc.sql("""
                        select code from unnest(?::text[]) code
                        where exists (select from facility where tenant = ? and kind = code)
                        """)
                .params(codes.toArray(String[]::new), CurrentTenant.get().value())
                .query(String.class)
                .list());
    }

    /** The attributes that facilities of a layer carry. */
    Set<String> attributes(String code) {
        return new HashSet<>(jdbc.sql("""
                        select distinct jsonb_object_keys(attributes) from facility where tenant = ? and kind = ?
                        """)
                .params(CurrentTenant.get().value(), code)
                .query(String.class)
                .list());
    }

    /** The values of a choice that facilities of a layer carry. */
    Set<String> values(String code, String attribute) {
        return new HashSet<>(jdbc.sql("""
                        select distinct value from facility,
                            jsonb_array_elements_text(case jsonb_typeof(attributes -> ?::text)
                                when 'array' then attributes -> ?::text
                                else jsonb_build_array(attributes -> ?::text) end) value
                        where tenant = ? and kind = ? and jsonb_exists(attributes, ?)
                        """)
                .params(attribute, attribute, attribute, CurrentTenant.get().value(), code, attribute)
                .query(String.class)
                .list());
    }

    /** Makes everybody wait, until the transaction ends, who would write facilities of a layer: it changes. */
    void change(String code) {
        jdbc.sql("set local lock_timeout = '3s'").update(); // whoever writes facilities waits behind us meanwhile
        hold("pg_advisory_xact_lock", code);
    }

    /** Makes everybody wait, until the transaction ends, who would change a layer: there come facilities of it. */
    void write(String code) {
        hold("pg_advisory_xact_lock_shared", code);
    }

    private void hold(String how, String code) {
        jdbc.sql("select " + how + "(hashtextextended(?, 0))::text")
                .param("layer:" + CurrentTenant.get() + ":" + code)
                .query(String.class)
                .single();
    }
}
