package io.cityops.cases.notices.settings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import io.cityops.tenancy.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The settings of the bound tenant in the database; every version is kept. Another instance follows within seconds. */
@Component
public class StoredSettings {

    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<TenantId, Version> known =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(KNOWN).build();

    StoredSettings(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One version; the one that nobody wrote has the number nought. */
    record Version(
            int number,
            NoticeSettings settings,
            @Nullable Instant at,
            @Nullable String by) {}

    public NoticeSettings current() {
        return known.get(CurrentTenant.get(), tenant -> newest()).settings();
    }

    Version newest() {
        return jdbc.sql("""
                        select version, settings, at, by_name from notice_settings
                        where tenant = ? order by version desc limit 1
                        """)
                .param(CurrentTenant.get().value())
                .query((row, at) -> new Version(
                        row.getInt("version"),
                        json.readValue(row.getString("settings"), NoticeSettings.class),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_name")))
                .optional()
                .orElseGet(() -> new Version(0, NoticeSettings.USUAL, null, null));
    }

    /** Writes the next version; somebody may have been faster. */
    Version write(int after, NoticeSettings settings, String by) {
        var next = new Version(after + 1, settings, clock.instant(), by);
        try {
            if (newest().number() != after) {
                throw changedMeanwhile();
            }
            jdbc.sql("insert into notice_settings (tenant, version, settings, at, by_name) values (?, ?, ?, ?, ?)")
                    .params(
                            CurrentTenant.get().value(),
                            next.number(),
                            json.writeValueAsString(settings),
                            clock.instant().atOffset(ZoneOffset.UTC),
                            by)
                    .update();
        } catch (DuplicateKeyException e) {
            throw changedMeanwhile();
        }
        forget(CurrentTenant.get());
        return next;
    }

    /** Only when it is written: who asks before that still finds the former. */
    private void forget(TenantId tenant) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known.invalidate(tenant);
            }
        });
    }

    private static ProblemException changedMeanwhile() {
        return new ProblemException(
                HttpStatus.CONFLICT,
                "changed-meanwhile",
                "Changed meanwhile",
                "Somebody changed these settings meanwhile. Nothing of yours was written.");
    }
}
