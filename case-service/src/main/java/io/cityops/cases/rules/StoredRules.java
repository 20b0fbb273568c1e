package io.cityops.cases.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.cases.lifecycle.DeskLimits;
import io.cityops.cases.lifecycle.Rulebook;
import io.cityops.cases.lifecycle.Rules;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The rules of the bound tenant in the database; every version is kept. Another instance follows within seconds. */
@Component
class StoredRules implements Rulebook {

    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DeskLimits usual;
    private final Clock clock;
    private final Cache<TenantId, Version> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).build();

    StoredRules(JdbcClient jdbc, JsonMapper json, DeskLimits usual, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.usual = usual;
        this.clock = clock;
    }

    /** One version of a tenant's rules; the one that nobody wrote has the number nought. */
    record Version(
            int number,
            Rules rules,
            @Nullable Instant at,
            @Nullable String by) {}

    @Override
    public Rules current() {
        return known.get(CurrentTenant.get(), tenant -> newest()).rules();
    }

    Version newest() {
        return jdbc.sql(
                        "select version, rules, at, by_name from case_rules where tenant = ? order by version desc limit 1")
                .param(CurrentTenant.get().value())
                .query(this::read)
                .optional()
                .orElseGet(() -> new Version(0, usual(), null, null));
    }

    Rules usual() {
        return Rules.usual(usual);
    }

    /**
     * Writes the next version.
     *
     * @throws RulesProblem.Stale when somebody has written it already
     */
    Version write(int after, Rules rules, String by) {
        var next = new Version(after + 1, rules, clock.instant(), by);
        if (newest().number() != after) {
            throw new RulesProblem.Stale();
        }
        try {
            jdbc.sql("insert into case_rules (tenant, version, rules, at, by_name) values (?, ?, ?, ?, ?)")
                    .params(
                            CurrentTenant.get().value(),
                            next.number(),
                            json.writeValueAsString(rules),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new RulesProblem.Stale(e);
        }
        forget();
        return next;
    }

    private void forget() {
        var tenant = CurrentTenant.get();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known.invalidate(tenant);
                }
            });
        } else {
            known.invalidate(tenant);
        }
    }

    /** What a version does not speak of, as it is older than the rule, is as usual. */
    private Version read(ResultSet row, int at) throws SQLException {
        return new Version(
                row.getInt("version"),
                json.readValue(row.getString("rules"), RulesForm.class).over(usual()),
                row.getTimestamp("at").toInstant(),
                row.getString("by_name"));
    }
}
