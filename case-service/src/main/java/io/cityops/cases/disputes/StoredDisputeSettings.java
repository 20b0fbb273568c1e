package io.cityops.cases.disputes;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The settings of the bound tenant. */
@Component
public class StoredDisputeSettings {

    private final JdbcClient jdbc;

    StoredDisputeSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public DisputeSettings current() {
        return jdbc.sql("select version, hours, metres, decider from ownership_settings where tenant = ?")
                .param(CurrentTenant.get().value())
                .query((row, at) -> new DisputeSettings(row.getInt(1), row.getInt(2), row.getInt(3), row.getString(4)))
                .optional()
                .orElse(DisputeSettings.USUAL);
    }

    /**
     * Writes the next version.
     *
     * @throws ProblemException when somebody has written it already
     */
    public DisputeSettings change(DisputeSettings wanted, String by) {
        var written = jdbc.sql("""
                        insert into ownership_settings
                            (tenant, version, hours, metres, decider, changed_at, changed_by)
                        select ?, ?, ?, ?, ?, now(), ?
                        where ? = 1 or exists (select 1 from ownership_settings where tenant = ?)
                        on conflict (tenant) do update set version = excluded.version, hours = excluded.hours,
                            metres = excluded.metres, decider = excluded.decider,
                            changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        where ownership_settings.version = excluded.version - 1
                        """)
                .params(CurrentTenant.get().value(), wanted.version(), wanted.hours(), wanted.metres())
                .param(wanted.decider())
                .params(by, wanted.version(), CurrentTenant.get().value())
                .update();
        if (written == 1) {
            return wanted;
        }
        throw new ProblemException(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed these settings meanwhile. Nothing of yours was written.");
    }
}
