package io.cityops.cases.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cityops.cases.secrets.Seal;
import io.cityops.tenancy.CurrentTenant;
import io.cityops.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The account of the bound tenant; its secrets are sealed in the database. */
@Component
class Accounts {

    private static final Duration KNOWN = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seal seal;
    private final Cache<TenantId, Optional<Kept>> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).maximumSize(5_000).build();

    Accounts(JdbcClient jdbc, JsonMapper json, Seal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    Optional<Kept> find() {
        return known.get(CurrentTenant.get(), tenant -> read());
    }

    void keep(Account account, String by) {
        jdbc.sql("""
                        insert into wechat_account (tenant, app_id, encrypted, sealed, changed_at, changed_by)
                        values (?, ?, ?, ?, now(), ?)
                        on conflict (tenant) do update set app_id = excluded.app_id, encrypted = excluded.encrypted,
                            sealed = excluded.sealed, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .params(
                        CurrentTenant.get().value(),
                        account.appId(),
                        account.encrypted(),
                        seal.seal(
                                json.writeValueAsString(
                                        new Secrets(account.token(), account.aesKey(), account.secret())),
                                purpose()),
                        by)
                .update();
        known.invalidate(CurrentTenant.get());
    }

    private Optional<Kept> read() {
        return jdbc.sql("select app_id, encrypted, sealed, changed_at, changed_by from wechat_account where tenant = ?")
                .param(CurrentTenant.get().value())
                .query((row, at) -> kept(
                        row.getString(1),
                        row.getBoolean(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant(),
                        row.getString(5)))
                .optional();
    }

    private Kept kept(String appId, boolean encrypted, String sealed, Instant at, String by) {
        var secrets = json.readValue(seal.open(sealed, purpose()), Secrets.class);
        return new Kept(new Account(appId, secrets.token(), secrets.aesKey(), secrets.secret(), encrypted), at, by);
    }

    private static String purpose() {
        return "wechat-account:" + CurrentTenant.get().value();
    }

    /** The account, and who settled it when. */
    record Kept(Account account, Instant changedAt, String changedBy) {}

    private record Secrets(String token, String aesKey, String secret) {}
}
