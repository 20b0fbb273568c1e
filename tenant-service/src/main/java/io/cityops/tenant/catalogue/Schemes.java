package io.cityops.tenant.catalogue;

import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.Ids;
import io.cityops.tenancy.directory.TenantDirectory;
import io.cityops.tenancy.directory.TenantProfile;
import io.cityops.tenancy.web.Caller;
import io.cityops.tenant.audit.Audit;
import io.cityops.tenant.catalogue.schemes.Choice;
import io.cityops.tenant.catalogue.schemes.Choices;
import io.cityops.tenant.catalogue.schemes.Scheme;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which schemes the bound tenant has, and which of them new reports use from which day on. */
@Component
@Transactional
class Schemes {

    /** Farther ahead nobody plans. */
    private static final int YEARS_AHEAD = 2;

    private final JdbcClient jdbc;
    private final SchemeAdoption adoption;
    private final Editions editions;
    private final Audit audit;
    private final TenantDirectory tenants;
    private final Clock clock = Clock.systemUTC();

    Schemes(JdbcClient jdbc, SchemeAdoption adoption, Editions editions, Audit audit, TenantDirectory tenants) {
        this.jdbc = jdbc;
        this.adoption = adoption;
        this.editions = editions;
        this.audit = audit;
        this.tenants = tenants;
    }

    @Transactional(readOnly = true)
    public Choices choices() {
        return new Choices(jdbc.sql(
                        "select scheme, from_day, decided_at, decided_by from catalogue_choice where tenant = ?")
                .param(CurrentTenant.get().value())
                .query((row, number) -> new Choice(
                        Scheme.of(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)))
                .list());
    }

    /** Those that it has entries of. */
    @Transactional(readOnly = true)
    public Set<Scheme> adopted() {
        return Set.copyOf(jdbc.sql("select distinct scheme from catalogue_entry where tenant = ?")
                .param(CurrentTenant.get().value())
                .query((row, number) -> Scheme.of(row.getString(1)))
                .list());
    }

    /** Takes a scheme beside those that it has; once more, and it takes what is missing. */
    void adopt(Scheme scheme, boolean examples) {
        int taken = adoption.take(scheme, examples);
        if (taken > 0) {
            editions.turn();
            audit.record("catalogue.adopted", scheme.key(), Map.of("entries", taken, "examples", examples));
        }
    }

    /** Decides which one new reports use; what was reported before keeps its own. */
    void choose(Scheme scheme, LocalDate from) {
        if (!adopted().contains(scheme)) {
            throw refused("/scheme", "adopt " + scheme.key() + " first");
        }
        var today = today();
        if (from.isBefore(today) || from.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw refused("/from", "a day from %s to %s".formatted(today, today.plusYears(YEARS_AHEAD)));
        }
        var by = Caller.find().map(Caller::name).orElse("system");
        jdbc.sql("insert into catalogue_choice (id, tenant, scheme, from_day, decided_at, decided_by) "
                        + "values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        CurrentTenant.get().value(),
                        scheme.key(),
                        from,
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC),
                        by)
                .update();
        editions.turn();
        audit.record("catalogue.chosen", scheme.key(), Map.of("from", from.toString()));
    }

    /** The day that it is where the tenant is. */
    LocalDate today() {
        var zone = tenants.find(CurrentTenant.get()).map(TenantProfile::zone).orElse(ZoneId.of("Asia/Shanghai"));
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static CatalogueProblem refused(String pointer, String detail) {
        return CatalogueProblem.NotAllowed.one(pointer, detail);
    }
}
