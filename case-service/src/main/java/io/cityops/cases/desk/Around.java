package io.cityops.cases.desk;

import io.cityops.tenancy.CurrentTenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells in one question what there is around a case, so that nobody asks for what is not there. */
@Component
class Around {

    private static final String ASKED = """
            select (select number from outside_order where tenant = k.tenant and case_id = k.id),
                exists (select 1 from cases where tenant = k.tenant and merged_into = k.id),
                exists (select 1 from attachment where tenant = k.tenant and case_id = k.id),
                exists (select 1 from reporter_answer where tenant = k.tenant and incident = k.id)
            from (values (?::text, ?::uuid)) as k(tenant, id)
            """;

    private final JdbcClient jdbc;

    Around(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found of(UUID caseId) {
        return jdbc.sql(ASKED)
                .params(CurrentTenant.get().value(), caseId)
                .query((row, number) ->
                        new Found(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4)))
                .single();
    }

    /**
     * What there is.
     *
     * @param order the number that another desk told it under
     * @param merged whether other reports were merged into it
     * @param files whether there is any evidence
     * @param answered whether anybody who told of it said how it was dealt with
     */
    record Found(@Nullable String order, boolean merged, boolean files, boolean answered) {}
}
