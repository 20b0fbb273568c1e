package io.cityops.tenant.organisation.responsibility;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenancy.web.FieldError;
import io.cityops.tenancy.web.ProblemException;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.catalogue.Catalogue;
import io.cityops.tenant.organisation.Organisation;
import io.cityops.tenant.organisation.UnitUse;
import io.cityops.tenant.organisation.grids.Grids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the bound tenant has settled about who answers; every version is kept. */
@Service
@Transactional
class Responsibilities implements UnitUse {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Organisation organisation;
    private final Catalogue catalogue;
    private final Grids grids;
    private final Audit audit;

    Responsibilities(
            JdbcClient jdbc,
            JsonMapper json,
            Organisation organisation,
            Catalogue catalogue,
            Grids grids,
            Audit audit) {
        this.jdbc = jdbc;
        this.json = json;
        this.organisation = organisation;
        this.catalogue = catalogue;
        this.grids = grids;
        this.audit = audit;
    }

    /** One version; the one that nobody wrote has the number nought. */
    record Version(
            int number,
            Responsibility content,
            @Nullable Instant at,
            @Nullable String by) {}

    @Transactional(readOnly = true)
    public Version newest() {
        return jdbc.sql("select * from responsibility where tenant = ? order by version desc limit 1")
                .param(CurrentTenant.get().value())
                .query(this::read)
                .optional()
                .orElseGet(() -> new Version(0, Responsibility.USUAL, null, null));
    }

    /** The versions below a number, the newest first, without what they say. */
    @Transactional(readOnly = true)
    public List<Version> before(int number, int limit) {
        return jdbc.sql("select * from responsibility where tenant = ? and version < ? order by version desc limit ?")
                .params(CurrentTenant.get().value(), number, limit)
                .query(this::read)
                .list();
    }

    /**
     * Settles it anew.
     *
     * @param after the version that whoever settles it looked at
     * @throws ProblemException when something in it cannot be, or somebody was faster
     */
    public Version settle(int after, Responsibility wanted) {
        if (newest().number() != after) {
            throw stale();
        }
        refuse(faults(wanted));
        try {
            jdbc.sql(
                            "insert into responsibility (tenant, version, content, at, by_name) values (?, ?, ?::jsonb, now(), ?)")
                    .params(
                            CurrentTenant.get().value(),
                            after + 1,
                            json.writeValueAsString(wanted),
                            Caller.current().name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw stale();
        }
        audit.record(
                "responsibility.settled",
                "v" + (after + 1),
                Map.of(
                        "rules", wanted.rules().size(),
                        "rosters", wanted.rosters().size(),
                        "borderMetres", wanted.borderMetres()));
        return newest();
    }

    /** What rules can refer to at present. */
    @Transactional(readOnly = true)
    public Known known() {
        return new Known(organisation.units(), catalogue.entries(), grids::unknown);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> uses(UUID unit) {
        return json.writeValueAsString(newest().content()).contains(unit.toString())
                ? Optional.of("rules or rosters")
                : Optional.empty();
    }

    private List<FieldError> faults(Responsibility wanted) {
        var known = known();
        var rosters = wanted.rosters().stream().map(DutyRoster::code).collect(Collectors.toSet());
        var faults = new ArrayList<>(RosterCheck.of(wanted.rosters(), known));
        faults.addAll(RuleCheck.of(wanted.rules(), rosters, known));
        return faults;
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid",
                    "Some values are not allowed",
                    faults.getFirst().detail(),
                    faults);
        }
    }

    private static ProblemException stale() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody settled this anew meanwhile. Nothing of yours was written.");
    }

    private Version read(ResultSet row, int at) throws SQLException {
        return new Version(
                row.getInt("version"),
                json.readValue(row.getString("content"), Responsibility.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("by_name"));
    }
}
